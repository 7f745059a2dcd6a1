package octavo.xhtml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.book.ComponentKind;
import octavo.book.Creator;
import octavo.book.Labels;
import octavo.book.Metadata;
import octavo.measure.TrimSize;

/** The pages an author need not write. */
final class MadePages {
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

  Page imprint() {
    String id = rendering.newDocument(ComponentKind.IMPRINT.key());
    Markup out = begin(ComponentKind.IMPRINT, id);
    String subtitle = metadata.subtitle().isEmpty() ? "" : ": " + metadata.subtitle();
    out.line("p", "title", metadata.title() + subtitle);
    if (!metadata.publisher().isEmpty()) {
      String year = year().isEmpty() ? "" : ", " + year();
      out.line("p", "publisher", metadata.publisher() + year);
    }
    out.line("p", "identifier", identifier()).line("p", "rights", metadata.rights());
    return page(ComponentKind.IMPRINT, out, id);
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
