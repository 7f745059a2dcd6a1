package octavo.book;

import java.util.Locale;
import java.util.Optional;

/**
 * What a component is, named as in EPUB 3 Structural Semantics Vocabulary 1.1, in the order of the
 * Chicago Manual of Style.
 */
public enum ComponentKind {
  HALF_TITLE("halftitlepage", "", Matter.FRONT),
  TITLE_PAGE("titlepage", "", Matter.FRONT),
  IMPRINT("copyright-page", "", Matter.FRONT),
  DEDICATION("dedication", "doc-dedication", Matter.FRONT),
  EPIGRAPH("epigraph", "doc-epigraph", Matter.FRONT),
  CONTENTS("toc", "doc-toc", Matter.FRONT),
  ILLUSTRATIONS("loi", "", Matter.FRONT),
  TABLES("lot", "", Matter.FRONT),
  FOREWORD("foreword", "doc-foreword", Matter.FRONT),
  PREFACE("preface", "doc-preface", Matter.FRONT),
  INTRODUCTION("introduction", "doc-introduction", Matter.BODY),
  PROLOGUE("prologue", "doc-prologue", Matter.BODY),
  PART("part", "doc-part", Matter.BODY),
  CHAPTER("chapter", "doc-chapter", Matter.BODY),
  EPILOGUE("epilogue", "doc-epilogue", Matter.BODY),
  AFTERWORD("afterword", "doc-afterword", Matter.BACK),
  APPENDIX("appendix", "doc-appendix", Matter.BACK),
  GLOSSARY("glossary", "doc-glossary", Matter.BACK),
  ENDNOTES("endnotes", "doc-endnotes", Matter.BACK),
  BIBLIOGRAPHY("bibliography", "doc-bibliography", Matter.BACK),
  INDEX("index", "doc-index", Matter.BACK),
  COLOPHON("colophon", "doc-colophon", Matter.BACK);

  /** The three stretches of a book. */
  public enum Matter {
    FRONT,
    BODY,
    BACK
  }

  private final String epubType;
  private final String role;
  private final Matter matter;

  ComponentKind(String epubType, String role, Matter matter) {
    this.epubType = epubType;
    this.role = role;
    this.matter = matter;
  }

  /** The value of {@code epub:type}. */
  public String epubType() {
    return epubType;
  }

  /** The DPUB-ARIA 1.1 role, or empty where there is none that is not deprecated. */
  public String role() {
    return role;
  }

  /** The stretch of the book it belongs to. */
  public Matter matter() {
    return matter;
  }

  /** Whether it is text that is read from its beginning to its end, as a chapter is. */
  public boolean isText() {
    return switch (this) {
      case FOREWORD,
          PREFACE,
          INTRODUCTION,
          PROLOGUE,
          PART,
          CHAPTER,
          EPILOGUE,
          AFTERWORD,
          APPENDIX ->
          true;
      case HALF_TITLE,
          TITLE_PAGE,
          IMPRINT,
          DEDICATION,
          EPIGRAPH,
          CONTENTS,
          ILLUSTRATIONS,
          TABLES,
          GLOSSARY,
          ENDNOTES,
          BIBLIOGRAPHY,
          INDEX,
          COLOPHON ->
          false;
    };
  }

  /** The name in {@code book.yaml}, such as {@code half-title}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of that name; empty for an unknown one. */
  public static Optional<ComponentKind> ofKey(String key) {
    for (ComponentKind kind : values()) {
      if (kind.key().equals(key)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
