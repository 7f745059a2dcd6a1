package octavo.bundle;

import java.util.List;
import octavo.book.Creator;
import octavo.book.Labels;
import octavo.book.Labels.Word;
import octavo.book.Metadata;

/** Who made a book, by what each did. */
final class Creators {
  static final String AUTHOR = "aut";
  static final String EDITOR = "edt";
  static final String TRANSLATOR = "trl";
  static final String ILLUSTRATOR = "ill";

  private Creators() {}

  /** The MARC code of what somebody did; who has none is an author. */
  static String role(Creator creator) {
    return creator.role().isEmpty() ? AUTHOR : creator.role();
  }

  /** Those of a role, in the author's order. */
  static List<Creator> of(Metadata metadata, String role) {
    return metadata.creators().stream().filter(creator -> role(creator).equals(role)).toList();
  }

  /** As on a title page: "by …", "edited by …". */
  static String said(Creator creator, Labels labels) {
    return switch (role(creator)) {
      case AUTHOR -> labels.text(Word.BY, creator.name());
      case EDITOR -> labels.text(Word.EDITED_BY, creator.name());
      case TRANSLATOR -> labels.text(Word.TRANSLATED_BY, creator.name());
      case ILLUSTRATOR -> labels.text(Word.ILLUSTRATED_BY, creator.name());
      default -> creator.name();
    };
  }

  /** The title and what is below it. */
  static String title(Metadata metadata) {
    return metadata.subtitle().isEmpty()
        ? metadata.title()
        : metadata.title() + ": " + metadata.subtitle();
  }

  /** The ISBN of an identifier, 13 digits; empty for any other. */
  static String isbn(String identifier) {
    String digits = identifier.replaceFirst("(?i)^urn:isbn:", "").replaceAll("[- ]", "");
    return digits.matches("97[89][0-9]{10}") ? digits : "";
  }
}
