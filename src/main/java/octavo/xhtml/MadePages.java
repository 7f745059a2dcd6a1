package octavo.xhtml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import octavo.book.ComponentKind;
import octavo.book.Creator;
import octavo.book.Labels;
import octavo.book.Metadata;
import octavo.book.TextDirection;
import octavo.measure.TrimSize;

/** The pages an author need not write. */
final class MadePages {
  private static final int LISTED_CAPTION = 90;

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
    return new Page(id, kind, List.of(), labels.kind(kind), "", 0, 0, out);
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

  /** The contents, of these pages. */
  Page contents(List<Page> listed) {
    String id = rendering.newDocument(ComponentKind.CONTENTS.key());
    String label = labels.kind(ComponentKind.CONTENTS);
    rendering.enter(id, 1);
    String element = rendering.isOnScreen() ? "nav" : "section";
    Markup out = components.begin(element, id, ComponentKind.CONTENTS, label);
    out.line("h1", "title", label);
    entries(out, listed);
    return page(ComponentKind.CONTENTS, out, id);
  }

  // Each page is one entry; deeper ones stand in a list within the entry before them.
  private void entries(Markup out, List<Page> listed) {
    int depth = -1;
    Map<Page, String> numerals = LoneNumerals.classes(listed);
    boolean runsOn = false;
    for (Page page : listed) {
      int wanted = Math.min(page.depth(), depth + 1);
      if (wanted > depth) {
        out.raw(depth < 0 ? "" : "\n").open("ol", "entries").raw("\n");
        depth = wanted;
      } else {
        out.close("li").raw(runsOn ? "" : "\n");
        for (; depth > wanted; depth--) {
          out.closeLine("ol").closeLine("li");
        }
      }
      String more = numerals.getOrDefault(page, "");
      runsOn = more.equals(LoneNumerals.FOLLOWED);
      entry(out, page, more);
    }
    for (; depth >= 0; depth--) {
      out.closeLine("li").closeLine("ol");
    }
  }

  private void entry(Markup out, Page page, String more) {
    out.open("li", "entry " + page.kind().key() + " depth-" + page.depth() + more).tag("a");
    out.attribute("href", rendering.presentation().addresses().document(page.id())).open();
    if (!page.number().isEmpty()) {
      out.open("span", "entry-number").text(page.number()).close("span").raw(" ");
    }
    openTitle(out, Captions.plain(page.title()));
    if (Captions.plain(page.title()).isEmpty()) {
      out.text(page.label());
    } else {
      components.blocks().inlines().label(out, page.title());
    }
    out.close("span").close("a");
  }

  /** The list of illustrations; nothing when no figure has a caption. */
  List<Page> illustrations() {
    if (rendering.figures().isEmpty()) {
      return List.of();
    }
    ComponentKind kind = ComponentKind.ILLUSTRATIONS;
    String id = rendering.newDocument(kind.key());
    Markup out = begin(kind, id).line("h1", "title", labels.kind(kind));
    out.open("ol", "entries").raw("\n");
    for (Rendering.ListedFigure listed : rendering.figures()) {
      String anchor = listed.figure().attributes().id();
      String href = rendering.presentation().addresses().element(listed.document(), anchor);
      String number = listed.figure().caption().number();
      String text = Captions.plain(listed.figure().caption().text());
      out.open("li", "entry").tag("a").attribute("href", href).open();
      openTitle(out, number + text);
      out.text(number).raw(number.isEmpty() || text.isEmpty() ? "" : " ");
      out.text(Captions.shortened(text, LISTED_CAPTION));
      out.close("span").close("a").closeLine("li");
    }
    out.closeLine("ol");
    return List.of(page(kind, out, id));
  }

  // A title of another script keeps its points, and its number stands beside it.
  private void openTitle(Markup out, String text) {
    boolean isOther = rendering.isRightToLeft() && TextDirection.isLeftToRight(text);
    out.tag("span").attribute("class", "entry-title");
    out.attribute("dir", isOther ? TextDirection.LEFT_TO_RIGHT.attribute() : "").open();
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
