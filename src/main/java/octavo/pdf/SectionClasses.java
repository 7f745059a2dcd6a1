package octavo.pdf;

import java.util.List;
import octavo.manuscript.Edition.Openers;
import octavo.typeset.Openings;
import octavo.xhtml.XhtmlDocument;

/**
 * What style sheets may know of each section: {@code octavo-recto} or {@code octavo-next} by where
 * it begins, {@code octavo-sequence} for the first of a run of page numbers, {@code
 * octavo-depth-N}, {@code octavo-section} for a piece of a chapter.
 */
final class SectionClasses {
  private final String first;
  private final Openings openings;

  SectionClasses(List<XhtmlDocument> parts, Openers openers) {
    first = parts.isEmpty() ? "" : parts.getFirst().id();
    openings = new Openings(parts, openers);
  }

  /** Whether page 1 is the first page of this section. */
  boolean beginsBody(XhtmlDocument part) {
    return openings.beginsBody(part);
  }

  /** Whether it comes before page 1, where pages are numbered in roman. */
  boolean isFront(XhtmlDocument part) {
    return openings.isFront(part);
  }

  /** The classes of a section. */
  String of(XhtmlDocument part) {
    StringBuilder classes = new StringBuilder(Openings.classes(part));
    boolean opens = part.id().equals(first);
    if (!opens) {
      classes.append(openings.opensRecto(part) ? " octavo-recto" : " octavo-next");
    }
    if (opens || beginsBody(part)) {
      classes.append(" octavo-sequence");
    }
    return classes.toString();
  }
}
