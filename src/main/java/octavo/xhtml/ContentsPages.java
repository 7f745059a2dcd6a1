package octavo.xhtml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.book.ComponentKind;
import octavo.book.Labels;
import octavo.book.TextDirection;

/** The contents, and the lists of illustrations and of tables. */
final class ContentsPages {
  private static final int LISTED_CAPTION = 90;

  /** With fewer pictures or tables nobody looks for one in a list. */
  private static final int WORTH_A_PAGE = 3;

  private final Rendering rendering;
  private final ComponentWriter components;
  private final Labels labels;

  ContentsPages(Rendering rendering, ComponentWriter components) {
    this.rendering = rendering;
    this.components = components;
    this.labels = rendering.labels();
  }

  /** The contents, of these pages. */
  Page contents(List<Page> pages) {
    String id = rendering.newDocument(ComponentKind.CONTENTS.key());
    String label = labels.kind(ComponentKind.CONTENTS);
    rendering.enter(id, 1);
    String element = rendering.isOnScreen() ? "nav" : "section";
    Markup out = components.begin(element, id, ComponentKind.CONTENTS, label);
    out.line("h1", "title", label);
    entries(out, pages);
    return Page.made(id, ComponentKind.CONTENTS, label, out);
  }

  // Each title is one entry; deeper ones stand in a list within the entry before them.
  private void entries(Markup out, List<Page> pages) {
    int depth = -1;
    List<ListedTitle> all = pages.stream().flatMap(page -> page.listed().stream()).toList();
    Map<ListedTitle, String> numerals = LoneNumerals.classes(all);
    boolean runsOn = false;
    for (Page page : pages) {
      for (ListedTitle title : page.listed()) {
        int wanted = Math.min(title.entry().depth(), depth + 1);
        if (wanted > depth) {
          out.raw(depth < 0 ? "" : "\n").open("ol", "entries").raw("\n");
          depth = wanted;
        } else {
          out.close("li").raw(runsOn ? "" : "\n");
          depth = close(out, depth, wanted);
        }
        String more = numerals.getOrDefault(title, "");
        runsOn = more.equals(LoneNumerals.FOLLOWED);
        entry(out, page, title, more);
      }
    }
    for (; depth >= 0; depth--) {
      out.closeLine("li").closeLine("ol");
    }
  }

  private static int close(Markup out, int depth, int wanted) {
    for (int open = depth; open > wanted; open--) {
      out.closeLine("ol").closeLine("li");
    }
    return wanted;
  }

  private void entry(Markup out, Page page, ListedTitle title, String more) {
    ContentsEntry entry = title.entry();
    out.open("li", "entry " + title.kind() + " depth-" + entry.depth() + more).tag("a");
    Addresses addresses = rendering.presentation().addresses();
    String href =
        entry.anchor().isEmpty()
            ? addresses.document(page.id())
            : addresses.element(page.id(), entry.anchor());
    out.attribute("href", href).open();
    if (!title.number().isEmpty()) {
      out.open("span", "entry-number").text(title.number()).close("span").raw(" ");
    }
    openTitle(out, Captions.plain(title.title()));
    if (Captions.plain(title.title()).isEmpty()) {
      out.text(entry.label());
    } else {
      components.blocks().inlines().label(out, title.title());
    }
    out.close("span").close("a");
  }

  /**
   * The lists of illustrations and of tables that are worth their pages. On screens any captioned
   * picture is, for readers there have the list in their navigation.
   */
  List<Page> lists() {
    List<Page> lists = new ArrayList<>();
    int worth = rendering.isOnScreen() ? 1 : WORTH_A_PAGE;
    if (rendering.figures().size() >= worth) {
      lists.add(list(ComponentKind.ILLUSTRATIONS, rendering.figures()));
    }
    if (rendering.tables().size() >= WORTH_A_PAGE) {
      lists.add(list(ComponentKind.TABLES, rendering.tables()));
    }
    return lists;
  }

  private Page list(ComponentKind kind, List<Rendering.Listed> all) {
    String id = rendering.newDocument(kind.key());
    Markup out =
        components.begin(id, kind, labels.kind(kind)).line("h1", "title", labels.kind(kind));
    out.open("ol", "entries").raw("\n");
    for (Rendering.Listed listed : all) {
      String href = rendering.presentation().addresses().element(listed.document(), listed.id());
      String number = listed.number();
      String text = listed.caption();
      out.open("li", "entry").tag("a").attribute("href", href).open();
      openTitle(out, number + text);
      out.text(number).raw(number.isEmpty() || text.isEmpty() ? "" : " ");
      out.text(Captions.shortened(text, LISTED_CAPTION));
      out.close("span").close("a").closeLine("li");
    }
    out.closeLine("ol");
    return Page.made(id, kind, labels.kind(kind), out);
  }

  // A title of another script keeps its points, and its number stands beside it.
  private void openTitle(Markup out, String text) {
    boolean isOther = rendering.isRightToLeft() && TextDirection.isLeftToRight(text);
    out.tag("span").attribute("class", "entry-title");
    out.attribute("dir", isOther ? TextDirection.LEFT_TO_RIGHT.attribute() : "").open();
  }
}
