package octavo.xhtml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.book.Block;
import octavo.book.Chapter;
import octavo.book.Component;
import octavo.book.ComponentKind;
import octavo.book.Heading;
import octavo.book.Inline;
import octavo.book.ListedSections;
import octavo.book.Paragraph;
import octavo.book.Part;
import octavo.book.PlainText;
import octavo.book.Subtitle;

/** The author's components, a page each. */
final class ComponentWriter {
  /** Under the title of a part so many characters, some four lines, are display. */
  private static final int DISPLAY = 300;

  /** A dedication of more characters, some six lines of a page, is a letter. */
  private static final int LETTER = 600;

  private final Rendering rendering;
  private final BlockWriter blocks;

  ComponentWriter(Rendering rendering) {
    this.rendering = rendering;
    this.blocks = new BlockWriter(rendering);
  }

  BlockWriter blocks() {
    return blocks;
  }

  /** The pages of components and all inside them, in order. */
  List<Page> write(List<? extends Component> components, int depth) {
    List<Page> pages = new ArrayList<>();
    for (Component component : components) {
      pages.add(page(component, depth));
      pages.addAll(write(component.components(), depth + 1));
    }
    return pages;
  }

  /** The heading level of a component's title: on screens from the top of each document. */
  int titleLevel(int depth) {
    return rendering.isOnScreen() ? 1 : Math.min(6, depth + 1);
  }

  private Page page(Component component, int depth) {
    int level = titleLevel(depth);
    boolean titled = !component.title().isEmpty();
    rendering.enter(component.id(), titled ? level : level - 1);
    Markup out = begin(component);
    String number = titled ? rendering.number(component) + rendering.sectionNumber(component) : "";
    Optional<Paragraph> subtitle = Subtitle.of(component);
    if (titled) {
      opener(out, component, subtitle);
    }
    List<Block> text = component.blocks();
    blocks.write(out, subtitle.isPresent() ? text.subList(1, text.size()) : text, true);
    int ordinal =
        switch (component) {
          case Part part -> 0;
          case Chapter chapter -> chapter.ordinal();
        };
    Optional<Paragraph> listed =
        subtitle.filter(it -> number.isEmpty() && Subtitle.isNumbered(component.title()));
    List<Inline> title = listed.map(Subtitle::listed).orElse(component.title());
    String shown = listed.map(it -> PlainText.of(component.title())).orElse(number);
    ContentsEntry entry = new ContentsEntry(called(component, number), depth, "");
    ListedTitle own = new ListedTitle(component.kind().key(), title, shown, entry);
    return new Page(
        component.id(),
        component.kind(),
        title,
        entry.label(),
        shown,
        depth,
        ordinal,
        listed(component, own),
        out,
        Optional.of(component.source()));
  }

  private void opener(Markup out, Component component, Optional<Paragraph> subtitle) {
    String level = rendering.headingElement(0);
    out.from(component.source().span(0, 0))
        .open("div", "opener")
        .raw("\n")
        .line("p", "number", rendering.number(component));
    boolean isNumeral = subtitle.isPresent() && Subtitle.isNumbered(component.title());
    out.open(level, isNumeral ? "title " + Subtitle.NUMERAL : "title");
    BlockWriter.sectionNumber(out, rendering.sectionNumber(component));
    blocks.inlines().write(out, component.title());
    out.closeLine(level);
    subtitle.ifPresent(it -> blocks.subtitle(out, it));
    out.closeLine("div");
  }

  private List<ListedTitle> listed(Component component, ListedTitle own) {
    List<ListedTitle> listed = new ArrayList<>();
    ListedSections sections = rendering.listedSections();
    int below = own.entry().depth();
    if (sections.lists(component)) {
      listed.add(own);
      below++;
    }
    for (Heading heading : sections.of(component)) {
      String text = sections.label(heading);
      String number = rendering.number(heading);
      Optional<Paragraph> subtitle = sections.subtitle(heading).filter(it -> number.isEmpty());
      List<Inline> title = subtitle.map(Subtitle::listed).orElse(heading.content());
      String shown = subtitle.map(it -> PlainText.of(heading.content())).orElse(number);
      ContentsEntry entry =
          new ContentsEntry(
              number.isEmpty() ? text : number + " " + text,
              below + heading.level() - 1,
              heading.attributes().id());
      listed.add(new ListedTitle("section", title, shown, entry));
    }
    return listed;
  }

  // Where sections are numbered, lists and heads have the numbers of chapters, too.
  private String called(Component component, String number) {
    boolean numbered = rendering.edition().numbers().hasSections() && !number.isEmpty();
    return numbered ? number + " " + component.label() : component.label();
  }

  private Markup begin(Component component) {
    boolean counts = rendering.edition().numbers().paragraphs() && component.kind().isText();
    String classes =
        component.kind().key()
            + (isLetter(component) ? " letter" : "")
            + (isLongEpigraph(component) ? " long" : "")
            + (isDisplay(component) ? " short" : "")
            + (counts ? " numbered-paragraphs" : "");
    Markup out =
        new Markup().tag("section").attribute("class", classes).attribute("id", component.id());
    return describe(out, component.kind(), component.label());
  }

  private static boolean isLetter(Component component) {
    return component.kind() == ComponentKind.DEDICATION
        && PlainText.ofBlocks(component.blocks()).length() > LETTER;
  }

  private static boolean isDisplay(Component component) {
    return component.kind() == ComponentKind.PART
        && !component.title().isEmpty()
        && PlainText.ofBlocks(component.blocks()).length() <= DISPLAY;
  }

  private static boolean isLongEpigraph(Component component) {
    return component.kind() == ComponentKind.EPIGRAPH
        && BlockWriter.isLongEpigraph(component.blocks());
  }

  /** The start of a document's {@code section}. */
  Markup begin(String id, ComponentKind kind, String label) {
    return begin("section", id, kind, label);
  }

  /** The start of a document's element. */
  Markup begin(String element, String id, ComponentKind kind, String label) {
    Markup out = new Markup().tag(element).attribute("class", kind.key()).attribute("id", id);
    return describe(out, kind, label);
  }

  private Markup describe(Markup out, ComponentKind kind, String label) {
    if (rendering.isOnScreen()) {
      out.attribute("epub:type", kind.epubType());
      out.attribute("role", kind.role());
    }
    return out.attribute("aria-label", label).open().raw("\n");
  }
}
