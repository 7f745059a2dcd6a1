package octavo.xhtml;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Attributes;
import octavo.book.CodeText;
import octavo.book.DraftMark;
import octavo.book.Formula;
import octavo.book.Image;
import octavo.book.Inline;
import octavo.book.LineBreak;
import octavo.book.Link;
import octavo.book.LinkTarget;
import octavo.book.NoteReference;
import octavo.book.PlainText;
import octavo.book.Styled;
import octavo.book.Text;

/** Running text. */
final class InlineWriter {
  private final Rendering rendering;
  private final AttributeWriter attributes;
  private final NoteCalls calls;
  private final ImageWriter images;

  /** References within a link, to be written after it: a link within a link is not allowed. */
  private final List<NoteReference> postponed = new ArrayList<>();

  private boolean insideLink;

  InlineWriter(Rendering rendering) {
    this.rendering = rendering;
    this.attributes = new AttributeWriter(rendering);
    this.calls = new NoteCalls(rendering);
    this.images = new ImageWriter(rendering);
  }

  ImageWriter images() {
    return images;
  }

  void write(Markup out, List<Inline> content) {
    for (int i = 0; i < content.size(); i++) {
      Inline inline = content.get(i);
      int marks = insideLink ? i + 1 : NoteCalls.after(content, i + 1);
      if (marks == i + 1) {
        one(out, inline);
        continue;
      }
      List<Inline> references = content.subList(i + 1, marks);
      if (inline instanceof Text text) {
        calls.write(out, text.characters(), references);
      } else if (inline instanceof NoteReference) {
        calls.write(out, "", content.subList(i, marks));
      } else {
        one(out, inline);
        calls.write(out, "", references);
      }
      i = marks - 1;
    }
  }

  private void one(Markup out, Inline inline) {
    switch (inline) {
      case Text text -> out.text(text.characters());
      case Styled styled -> {
        String element = styled.style().element();
        switch (styled.style()) {
          case KEYBOARD, SAMPLE -> attributes.code(out, element, "", styled.attributes()).open();
          default ->
              attributes
                  .begin(out, element, "", styled.attributes())
                  .attribute("epub:type", rendering.isOnScreen() ? semantics(styled) : "")
                  .open();
        }
        write(out, styled.content());
        out.close(element);
      }
      case CodeText code ->
          attributes
              .code(out, "code", "", code.attributes())
              .open()
              .text(code.characters())
              .close("code");
      case Formula formula -> formula(out, formula);
      case Link link -> link(out, link);
      case Image image -> images.inLine(out, image);
      case LineBreak line -> out.raw("<br/>\n");
      case NoteReference reference -> reference(out, reference);
      case DraftMark mark -> throw new IllegalStateException("a draft mark in a book: " + mark);
    }
  }

  // In the vocabulary of ANSI/NISO Z39.98, whose prefix EPUB reserves.
  private static String semantics(Styled styled) {
    List<String> classes = styled.attributes().classes();
    return classes.contains(Drama.SPEAKER)
        ? "z3998:persona"
        : classes.contains(Drama.DIRECTION) ? "z3998:stage-direction" : "";
  }

  private void formula(Markup out, Formula formula) {
    if (rendering.isOnScreen()) {
      out.raw(formula.markup());
    } else {
      out.tag("span")
          .attribute("class", "formula")
          .attribute("role", "math")
          .attribute("aria-label", formula.alternative())
          .open();
      write(out, formula.line());
      out.close("span");
    }
  }

  private void reference(Markup out, NoteReference reference) {
    if (insideLink) {
      postponed.add(reference);
    } else {
      calls.write(out, "", List.of(reference));
    }
  }

  private void link(Markup out, Link link) {
    if (insideLink) {
      write(out, link.content());
      return;
    }
    Attributes own = link.attributes();
    attributes.begin(out, "a", "", own).attribute("href", address(link.target()));
    if (own.value("title").isEmpty()) {
      out.attribute("title", link.title());
    }
    out.open();
    insideLink = true;
    write(out, link.content());
    insideLink = false;
    out.close("a");
    if (!postponed.isEmpty()) {
      List<Inline> references = List.copyOf(postponed);
      postponed.clear();
      calls.write(out, "", references);
    }
  }

  private String address(LinkTarget target) {
    return switch (target) {
      case LinkTarget.External external -> external.address();
      case LinkTarget.Internal internal ->
          internal.anchor().isEmpty()
              ? rendering.presentation().addresses().document(internal.component())
              : rendering.elementAddress(internal.component(), internal.anchor());
    };
  }

  /**
   * Text for a list that leads to it, as in the contents: emphasis kept; no links, marks or ids;
   * what images are described by in their place, as lists of plain text have it.
   */
  void label(Markup out, List<Inline> content) {
    for (Inline inline : content) {
      switch (inline) {
        case Text text -> out.text(text.characters());
        // An empty anchor in a title; a navigation document may not hold it (EPUB 3.3, 7.3).
        case Styled styled when PlainText.of(List.of(styled)).isEmpty() -> {}
        case Styled styled -> {
          String element = styled.style().element();
          attributes.open(out, element, "", styled.attributes().withId(""));
          label(out, styled.content());
          out.close(element);
        }
        case CodeText code ->
            attributes
                .code(out, "code", "", Attributes.NONE)
                .open()
                .text(code.characters())
                .close("code");
        case Formula formula -> label(out, formula.line());
        case Link link -> label(out, link.content());
        case Image image -> out.text(PlainText.of(List.of(image)));
        case LineBreak line -> out.raw(" ");
        case NoteReference reference -> {}
        case DraftMark mark -> throw new IllegalStateException("a draft mark in a book: " + mark);
      }
    }
  }
}
