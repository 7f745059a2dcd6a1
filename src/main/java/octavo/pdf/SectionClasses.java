package octavo.pdf;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import octavo.book.ComponentKind;
import octavo.book.ComponentKind.Matter;
import octavo.manuscript.Edition.Openers;
import octavo.xhtml.XhtmlDocument;

/**
 * What style sheets may know of each section: {@code octavo-recto} or {@code octavo-next} by where
 * it begins, {@code octavo-sequence} for the first of a run of page numbers, {@code
 * octavo-depth-N}, {@code octavo-section} for a piece of a chapter.
 */
final class SectionClasses {
  /** From this many chapters on they open on the next page (typography: Structure). */
  private static final int MANY_CHAPTERS = 16;

  private final String first;
  private final String firstOfBody;
  private final Set<String> front;
  private final boolean recto;

  SectionClasses(List<XhtmlDocument> parts, Openers openers) {
    first = parts.isEmpty() ? "" : parts.getFirst().id();
    firstOfBody =
        parts.stream()
            .filter(part -> part.kind().matter() != Matter.FRONT)
            .findFirst()
            .map(XhtmlDocument::id)
            .orElse("");
    front =
        parts.stream()
            .map(XhtmlDocument::id)
            .takeWhile(id -> !id.equals(firstOfBody))
            .collect(Collectors.toSet());
    long chapters = parts.stream().filter(part -> part.ordinal() > 0).count();
    recto =
        switch (openers) {
          case RECTO -> true;
          case NEXT -> false;
          case AUTO -> chapters < MANY_CHAPTERS;
        };
  }

  /** Whether page 1 is the first page of this section. */
  boolean beginsBody(XhtmlDocument part) {
    return part.id().equals(firstOfBody);
  }

  /** Whether it comes before page 1, where pages are numbered in roman. */
  boolean isFront(XhtmlDocument part) {
    return front.contains(part.id());
  }

  /** The classes of a section. */
  String of(XhtmlDocument part) {
    StringBuilder classes = new StringBuilder("octavo-depth-").append(Math.min(3, part.depth()));
    boolean opens = part.id().equals(first);
    if (!opens) {
      classes.append(opensRecto(part) ? " octavo-recto" : " octavo-next");
    }
    if (opens || beginsBody(part)) {
      classes.append(" octavo-sequence");
    }
    if (part.kind() == ComponentKind.CHAPTER && part.ordinal() == 0) {
      classes.append(" octavo-section");
    }
    return classes.toString();
  }

  private boolean opensRecto(XhtmlDocument part) {
    if (beginsBody(part)) {
      return true;
    }
    return switch (part.kind()) {
      case HALF_TITLE, TITLE_PAGE, DEDICATION, EPIGRAPH, CONTENTS, PART -> true;
      case IMPRINT, ILLUSTRATIONS, COLOPHON -> false;
      case FOREWORD,
          PREFACE,
          INTRODUCTION,
          PROLOGUE,
          EPILOGUE,
          AFTERWORD,
          APPENDIX,
          GLOSSARY,
          ENDNOTES,
          BIBLIOGRAPHY,
          INDEX ->
          recto;
      case CHAPTER -> recto && part.ordinal() > 0;
    };
  }
}
