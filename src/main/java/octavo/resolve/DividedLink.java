package octavo.resolve;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Attributes;
import octavo.book.DraftMark.DraftLink;
import octavo.book.Inline;
import octavo.book.InlineStyle;
import octavo.book.Link;
import octavo.book.LinkTarget;
import octavo.book.NoteReference;
import octavo.book.Styled;

/**
 * Makes a link, or several to one target where note references stand in its text: HTML knows no
 * link within a link, and a reference stays behind the word it belongs to.
 */
final class DividedLink {
  private final DraftLink link;
  private final LinkTarget target;
  private final List<Inline> made = new ArrayList<>();

  /** Only the first part can have the identifier. */
  private Attributes attributes;

  private DividedLink(DraftLink link, LinkTarget target) {
    this.link = link;
    this.target = target;
    this.attributes = link.attributes();
  }

  /**
   * The links and the references between them.
   *
   * @param content the text of the link, resolved
   */
  static List<Inline> of(DraftLink link, LinkTarget target, List<Inline> content) {
    DividedLink divided = new DividedLink(link, target);
    List<Inline> part = new ArrayList<>();
    for (Inline inline : divided(content)) {
      if (inline instanceof NoteReference) {
        divided.end(part);
        divided.made.add(inline);
      } else {
        part.add(inline);
      }
    }
    divided.end(part);
    if (divided.made.stream().noneMatch(Link.class::isInstance) && !divided.attributes.isEmpty()) {
      divided.made.addFirst(new Styled(InlineStyle.SPAN, divided.attributes, List.of()));
    }
    return divided.made;
  }

  private void end(List<Inline> part) {
    if (Emptiness.isEmpty(part)) {
      made.addAll(part);
    } else {
      made.add(new Link(target, link.title(), attributes, part, link.at()));
      attributes = attributes.withId("");
    }
    part.clear();
  }

  // Emphasis and the like are divided as well, so that no reference stands within any.
  private static List<Inline> divided(List<Inline> content) {
    List<Inline> divided = new ArrayList<>(content.size());
    for (Inline inline : content) {
      if (inline instanceof Styled styled) {
        divided.addAll(divided(styled));
      } else {
        divided.add(inline);
      }
    }
    return divided;
  }

  private static List<Inline> divided(Styled styled) {
    List<Inline> inside = divided(styled.content());
    if (inside.stream().noneMatch(NoteReference.class::isInstance)) {
      return List.of(styled);
    }
    List<Inline> divided = new ArrayList<>();
    Attributes attributes = styled.attributes();
    List<Inline> part = new ArrayList<>();
    for (Inline inline : inside) {
      if (!(inline instanceof NoteReference)) {
        part.add(inline);
        continue;
      }
      if (!part.isEmpty()) {
        divided.add(new Styled(styled.style(), attributes, part));
        attributes = attributes.withId("");
        part.clear();
      }
      divided.add(inline);
    }
    if (!part.isEmpty()) {
      divided.add(new Styled(styled.style(), attributes, part));
    }
    return divided;
  }
}
