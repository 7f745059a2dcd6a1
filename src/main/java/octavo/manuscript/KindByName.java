package octavo.manuscript;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.book.ComponentKind;

/** What a file's name says it is, for layouts that do not say it otherwise. */
final class KindByName {
  /** Names that are not the kind's own; those of the kinds themselves need no entry. */
  private static final Map<String, ComponentKind> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("halftitle", ComponentKind.HALF_TITLE),
          Map.entry("halftitlepage", ComponentKind.HALF_TITLE),
          Map.entry("titlepage", ComponentKind.TITLE_PAGE),
          Map.entry("copyright", ComponentKind.IMPRINT),
          Map.entry("copyrightpage", ComponentKind.IMPRINT),
          Map.entry("intro", ComponentKind.INTRODUCTION),
          Map.entry("prolog", ComponentKind.PROLOGUE),
          Map.entry("epilog", ComponentKind.EPILOGUE),
          Map.entry("appendices", ComponentKind.APPENDIX),
          Map.entry("references", ComponentKind.BIBLIOGRAPHY));

  /** Those Octavo makes itself, and the index, which on the web is the page one comes in by. */
  private static final Set<ComponentKind> NEVER =
      EnumSet.of(
          ComponentKind.CONTENTS,
          ComponentKind.ILLUSTRATIONS,
          ComponentKind.TABLES,
          ComponentKind.ENDNOTES,
          ComponentKind.INDEX);

  private KindByName() {}

  /**
   * The kind by base name, numbers before and after it left out: {@code 02-preface.md}, {@code
   * appendix-3.md}, {@code translators-preface.md}, {@code appendix-01-keywords.md}.
   */
  static ComponentKind of(String path) {
    String name = base(path).toLowerCase(Locale.ROOT);
    String core = withoutNumbers(name);
    Optional<ComponentKind> kind = named(core);
    if (kind.isEmpty() && core.startsWith("appendix-")) {
      kind = Optional.of(ComponentKind.APPENDIX);
    }
    int last = core.lastIndexOf('-');
    if (kind.isEmpty() && last > 0 && noDigits(core)) {
      kind = named(core.substring(last + 1)).filter(KindByName::takesAuthor);
    }
    return kind.orElse(ComponentKind.CHAPTER);
  }

  /** The file's name without folders and extension. */
  static String base(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static Optional<ComponentKind> named(String name) {
    String joined = name.replace("-", "");
    return Optional.ofNullable(OTHER_NAMES.get(joined))
        .or(() -> ComponentKind.ofKey(name))
        .filter(kind -> !NEVER.contains(kind));
  }

  /** Whether a word before it only says whose it is, as in {@code translators-preface}. */
  private static boolean takesAuthor(ComponentKind kind) {
    return kind == ComponentKind.PREFACE
        || kind == ComponentKind.FOREWORD
        || kind == ComponentKind.INTRODUCTION
        || kind == ComponentKind.AFTERWORD;
  }

  private static String withoutNumbers(String name) {
    int start = 0;
    while (start < name.length() && !Character.isLetter(name.charAt(start))) {
      start++;
    }
    int end = name.length();
    while (end > start && !Character.isLetter(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(start, end).replace('_', '-').replace(' ', '-').replace('.', '-');
  }

  private static boolean noDigits(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Character.isDigit(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
