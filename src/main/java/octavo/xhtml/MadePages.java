package octavo.xhtml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import octavo.book.Component;
import octavo.book.ComponentKind;
import octavo.book.Creator;
import octavo.book.ImageSource;
import octavo.book.Labels;
import octavo.book.Metadata;
import octavo.measure.Length;
import octavo.measure.TrimSize;

/** The pages an author need not write. */
final class MadePages {
  /** How wide a code is that is read at arm's length. */
  private static final Length CODE = Length.mm(32);

  private final Rendering rendering;
  private final ComponentWriter components;
  private final Metadata metadata;
  private final Labels labels;

  MadePages(Rendering rendering, ComponentWriter components) {
    this.rendering = rendering;
    this.components = components;
    this.metadata = rendering.book().metadata();
    this.labels = rendering.labels();
  }

  private Page page(ComponentKind kind, Markup out, String id) {
    return Page.made(id, kind, labels.kind(kind), out);
  }

  private Markup begin(ComponentKind kind, String id) {
    return components.begin(id, kind, labels.kind(kind));
  }

  Page halfTitle() {
    String id = rendering.newDocument(ComponentKind.HALF_TITLE.key());
    Markup out = begin(ComponentKind.HALF_TITLE, id);
    return page(ComponentKind.HALF_TITLE, out.line("p", "title", metadata.title()), id);
  }

  Page titlePage() {
    String id = rendering.newDocument(ComponentKind.TITLE_PAGE.key());
    Markup out = begin(ComponentKind.TITLE_PAGE, id);
    out.line("h1", "title", metadata.title()).line("p", "subtitle", metadata.subtitle());
    metadata.series().ifPresent(series -> out.line("p", "series", series(series)));
    creators(out);
    out.line("p", "publisher", metadata.publisher()).line("p", "year", year());
    return page(ComponentKind.TITLE_PAGE, out, id);
  }

  /**
   * A sheet before all others: what it is, which chapters of it these are, what may be done with
   * it, and where the whole book is. Nothing is tinted: it is printed once for each reader.
   */
  Page coverSheet() {
    String id = rendering.newDocument("cover-sheet");
    Markup out = begin(ComponentKind.TITLE_PAGE, id);
    out.line("h1", "title", metadata.title()).line("p", "subtitle", metadata.subtitle());
    metadata.series().ifPresent(series -> out.line("p", "series", series(series)));
    creators(out);
    if (rendering.book().whole().isPresent()) {
      for (Component component : rendering.book().contents()) {
        out.line("p", "cover-chapter", component.label());
      }
    }
    out.line("p", "publisher", metadata.publisher()).line("p", "year", year());
    out.line("p", "cover-rights", metadata.rights());
    if (!metadata.address().isEmpty()) {
      address(out, metadata.address());
    }
    return page(ComponentKind.TITLE_PAGE, out, id);
  }

  private void address(Markup out, String address) {
    ImageSource.Available code = QrCode.of(address);
    out.tag("figure").attribute("class", "figure placement-here cover-code").open();
    out.tag("img")
        .attribute("src", rendering.presentation().addresses().image(code))
        .attribute("style", "width: " + CODE)
        .attribute("alt", labels.text(Labels.Word.QR_CODE, address))
        .empty();
    out.closeLine("figure");
    out.open("p", "cover-address").tag("a").attribute("href", address).open();
    out.text(address).close("a").closeLine("p");
  }

  private String series(Metadata.Series series) {
    return series.number().isEmpty()
        ? series.title()
        : series.title() + ", " + labels.text(Labels.Word.SERIES_NUMBER, series.number());
  }

  // Those who share a role and stand together share a line.
  private void creators(Markup out) {
    List<Creator> all = metadata.creators();
    for (int i = 0; i < all.size(); ) {
      String role = all.get(i).role();
      List<String> names = new ArrayList<>();
      while (i < all.size() && all.get(i).role().equals(role)) {
        names.add(all.get(i++).name());
      }
      String known = role.isEmpty() ? "aut" : role;
      out.line("p", "creator role-" + known, credited(known, String.join(", ", names)));
    }
  }

  private String credited(String role, String names) {
    return switch (role) {
      case "edt" -> labels.text(Labels.Word.EDITED_BY, names);
      case "trl" -> labels.text(Labels.Word.TRANSLATED_BY, names);
      case "ill" -> labels.text(Labels.Word.ILLUSTRATED_BY, names);
      case "aui" -> labels.text(Labels.Word.FOREWORD_BY, names);
      default -> names;
    };
  }

  private String year() {
    return metadata.isDated() ? Integer.toString(metadata.date().getYear()) : "";
  }

  /** The imprint; empty where nothing is known but the title, which the title page has. */
  Optional<Page> imprint() {
    if (metadata.publisher().isEmpty() && identifier().isEmpty() && metadata.rights().isEmpty()) {
      return Optional.empty();
    }
    String id = rendering.newDocument(ComponentKind.IMPRINT.key());
    Markup out = begin(ComponentKind.IMPRINT, id);
    String subtitle = metadata.subtitle().isEmpty() ? "" : ": " + metadata.subtitle();
    out.line("p", "title", metadata.title() + subtitle);
    if (!metadata.publisher().isEmpty()) {
      String year = year().isEmpty() ? "" : ", " + year();
      out.line("p", "publisher", metadata.publisher() + year);
    }
    out.line("p", "identifier", identifier()).line("p", "rights", metadata.rights());
    return Optional.of(page(ComponentKind.IMPRINT, out, id));
  }

  private String identifier() {
    String own = rendering.edition().identifier();
    String chosen =
        own.isEmpty() ? metadata.identifiers().getOrDefault(rendering.edition().name(), "") : own;
    String isbn =
        chosen.toLowerCase(Locale.ROOT).startsWith("urn:isbn:") ? chosen.substring(9) : chosen;
    return !isbn.isEmpty() && Character.isDigit(isbn.charAt(0)) ? "ISBN " + isbn : chosen;
  }

  Page colophon() {
    String id = rendering.newDocument(ComponentKind.COLOPHON.key());
    Markup out = begin(ComponentKind.COLOPHON, id);
    List<String> typefaces = rendering.presentation().typefaces();
    if (!typefaces.isEmpty()) {
      out.line("p", "", labels.text(Labels.Word.SET_IN, String.join(", ", typefaces)));
    }
    rendering.presentation().trim().ifPresent(trim -> out.line("p", "", size(trim)));
    out.line("p", "", labels.text(Labels.Word.MADE_WITH, "Octavo"));
    if (!metadata.publisher().isEmpty()) {
      out.line("p", "", labels.text(Labels.Word.PUBLISHED_BY, metadata.publisher()));
    }
    return page(ComponentKind.COLOPHON, out, id);
  }

  private static String size(TrimSize trim) {
    return Math.round(trim.width().millimetres())
        + " × "
        + Math.round(trim.height().millimetres())
        + " mm.";
  }
}
