package octavo.check.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import octavo.check.access.EpubContents;
import octavo.manuscript.LanguageTag;

/** What the package document says of the book: title, creators, language. */
final class StoreMetadata {
  private static final Set<String> NO_TITLES =
      Set.of(
          "unknown",
          "untitled",
          "no title",
          "[no title]",
          "title",
          "book title",
          "title here",
          "…",
          "...",
          "n/a",
          "tbd",
          "test",
          "unknown title");

  private static final Set<String> NO_NAMES =
      Set.of(
          "unknown",
          "unknown author",
          "author",
          "author name",
          "name",
          "your name",
          "n/a",
          "tbd",
          "no author");

  private static final String UNDETERMINED = "und";

  private final EpubContents contents;
  private final StoreFindings findings;

  StoreMetadata(StoreEpub epub, StoreFindings findings) {
    this.contents = epub.contents();
    this.findings = findings;
  }

  void check() {
    List<String> titles = contents.core("title");
    if (titles.isEmpty()) {
      report(StoreRule.TITLE, "there is no title", "add dc:title");
    } else if (isOneOf(titles.getFirst(), NO_TITLES)) {
      report(StoreRule.TITLE, "'" + titles.getFirst() + "' is no title", "write the book's own");
    }
    List<String> creators = contents.core("creator");
    if (creators.isEmpty()) {
      report(
          StoreRule.CREATOR,
          "nobody is named who made the book",
          "add a creator: its author, or its editor");
    }
    for (String creator : creators) {
      if (isOneOf(creator, NO_NAMES)) {
        report(StoreRule.CREATOR, "'" + creator + "' is nobody's name", "write the name itself");
      }
    }
    language();
  }

  private void language() {
    List<String> languages = contents.core("language");
    if (languages.isEmpty() || languages.getFirst().equals(UNDETERMINED)) {
      report(StoreRule.LANGUAGE, "the language of the book is not said", "add dc:language");
      return;
    }
    for (String language : languages) {
      Optional<String> problem = LanguageTag.problem(language);
      if (problem.isPresent()) {
        report(
            StoreRule.LANGUAGE,
            "'" + language + "' " + problem.get(),
            "write a tag such as en, en-GB, pt-BR or zh-Hant");
      }
    }
  }

  private static boolean isOneOf(String text, Set<String> none) {
    return none.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  private void report(StoreRule rule, String message, String hint) {
    findings.report(rule, contents.packagePath(), message, hint);
  }
}
