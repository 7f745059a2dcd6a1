package octavo.bundle;

import octavo.book.Labels;
import octavo.book.Labels.Word;

/** What the editions of a bundle are for, in words; no two the same. */
record EditionTitles(BundleDescription bundle, Labels labels) {
  /** In the language of the book. */
  static EditionTitles of(BundleDescription bundle) {
    return new EditionTitles(bundle, Labels.of(bundle.metadata().language()));
  }

  /** A phrase, with the name of the edition where another of its kind is for the same. */
  String says(BundledEdition edition) {
    return phrase(edition) + (isAlone(edition) ? "" : " (" + edition.name() + ")");
  }

  /** The same with the kind of file, for where nothing else says it. */
  String title(BundledEdition edition) {
    String kind = edition.kind().title();
    return phrase(edition) + " (" + kind + (isAlone(edition) ? ")" : ", " + edition.name() + ")");
  }

  private boolean isAlone(BundledEdition edition) {
    return bundle.editions().stream()
            .filter(it -> it.kind() == edition.kind() && it.purpose() == edition.purpose())
            .count()
        == 1;
  }

  private String phrase(BundledEdition edition) {
    return switch (edition.purpose()) {
      case KINDLE, KOBO, APPLE -> labels.text(Word.FILE_DEVICE, edition.purpose().device());
      case LARGE_PRINT -> labels.text(Word.FILE_LARGE_PRINT);
      case HANDOUT -> labels.text(Word.FILE_HANDOUT);
      case WIDE_MARGINS -> labels.text(Word.FILE_WIDE_MARGINS);
      case GENERAL ->
          switch (edition.kind()) {
            case HTML -> labels.text(Word.FILE_HTML);
            case EPUB -> labels.text(Word.FILE_EPUB);
            case PDF -> labels.text(Word.FILE_PDF);
          };
    };
  }
}
