package octavo.typeset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import octavo.book.ComponentKind;
import octavo.book.ComponentKind.Matter;
import octavo.manuscript.Edition.Openers;
import octavo.xhtml.XhtmlDocument;

/** Where the documents of an edition begin: on which side, and in which run of page numbers. */
public final class Openings {
  /** From this many chapters on they open on the next page (typography: Structure). */
  private static final int MANY_CHAPTERS = 16;

  private final String firstOfBody;
  private final Set<String> front;
  private final Set<String> belowPart = new HashSet<>();
  private final boolean recto;

  /** Whether no page is ever left blank. */
  private final boolean leavesNone;

  /** The openings of an edition's documents. */
  public Openings(List<XhtmlDocument> documents, Openers openers) {
    firstOfBody =
        documents.stream()
            .filter(document -> document.kind().matter() != Matter.FRONT)
            .findFirst()
            .map(XhtmlDocument::id)
            .orElse("");
    front =
        documents.stream()
            .map(XhtmlDocument::id)
            .takeWhile(id -> !id.equals(firstOfBody))
            .collect(Collectors.toSet());
    for (int i = 1; i < documents.size(); i++) {
      if (documents.get(i - 1).kind() == ComponentKind.PART) {
        belowPart.add(documents.get(i).id());
      }
    }
    long chapters = documents.stream().filter(document -> document.ordinal() > 0).count();
    leavesNone = openers == Openers.ANY;
    recto =
        switch (openers) {
          case RECTO -> true;
          case NEXT, ANY -> false;
          case AUTO -> chapters < MANY_CHAPTERS;
        };
  }

  /** Whether page 1 is the first page of this document. */
  public boolean beginsBody(XhtmlDocument document) {
    return document.id().equals(firstOfBody);
  }

  /** Whether it comes before page 1, where pages are numbered in roman. */
  public boolean isFront(XhtmlDocument document) {
    return front.contains(document.id());
  }

  /**
   * Whether it begins on a right-hand page. What comes first in a part does so in every edition:
   * the back of a part's title is blank.
   */
  public boolean opensRecto(XhtmlDocument document) {
    if (leavesNone) {
      return false;
    }
    if (beginsBody(document) || belowPart.contains(document.id())) {
      return true;
    }
    return switch (document.kind()) {
      case HALF_TITLE, TITLE_PAGE, DEDICATION, EPIGRAPH, CONTENTS, PART -> true;
      case IMPRINT, ILLUSTRATIONS, TABLES, COLOPHON -> false;
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
      case CHAPTER -> recto && document.ordinal() > 0;
    };
  }

  /**
   * The page on which a document opens, counted from 0.
   *
   * @param next the one after the last page of the document before it
   */
  int first(XhtmlDocument document, int next) {
    boolean verso = !new Sheet(next).isRecto();
    return verso && opensRecto(document) ? next + 1 : next;
  }

  /**
   * What style sheets may know of a document: {@code octavo-depth-N}, and {@code octavo-section}
   * for a piece of a chapter.
   */
  public static String classes(XhtmlDocument document) {
    String piece = isPiece(document) ? " octavo-section" : "";
    return "octavo-depth-" + Math.min(3, document.depth()) + piece;
  }

  /** Whether it is a piece of a chapter in a file of its own. */
  static boolean isPiece(XhtmlDocument document) {
    return document.kind() == ComponentKind.CHAPTER && document.ordinal() == 0;
  }

  /** Whether its first page shows neither head nor folio. */
  public static boolean isDisplay(ComponentKind kind) {
    return switch (kind) {
      case HALF_TITLE, TITLE_PAGE, IMPRINT, DEDICATION, EPIGRAPH, PART, COLOPHON -> true;
      case CONTENTS,
          ILLUSTRATIONS,
          TABLES,
          FOREWORD,
          PREFACE,
          INTRODUCTION,
          PROLOGUE,
          CHAPTER,
          EPILOGUE,
          AFTERWORD,
          APPENDIX,
          GLOSSARY,
          ENDNOTES,
          BIBLIOGRAPHY,
          INDEX ->
          false;
    };
  }
}
