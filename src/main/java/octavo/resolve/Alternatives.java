package octavo.resolve;

import java.util.List;
import java.util.Optional;
import octavo.book.AlternativeText;
import octavo.book.Caption;
import octavo.book.DraftMark.DraftImage;
import octavo.book.ImageSource;
import octavo.book.Inline;
import octavo.book.PlainText;
import octavo.book.Text;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.CaptionEntry;

/** The alternative texts of pictures: where they are taken from, and which are wanting. */
final class Alternatives {
  /** So much of a caption is quoted. */
  private static final int LONGEST = 80;

  private final Diagnostics diagnostics;

  Alternatives(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** What is said for a picture; {@code bracketsDescribe} where its brackets hold no caption. */
  static AlternativeText of(
      DraftImage image, Optional<CaptionEntry> entry, Caption caption, boolean bracketsDescribe) {
    boolean decorative =
        entry.map(CaptionEntry::decorative).orElse(false)
            || image.attributes().hasClass("decorative");
    if (decorative) {
      return new AlternativeText.Decorative();
    }
    String given =
        entry
            .map(CaptionEntry::alternative)
            .filter(text -> !text.isBlank())
            .or(() -> image.attributes().value("alt"))
            .map(text -> PlainText.of(List.of(new Text(text))))
            .orElse("");
    if (given.isEmpty() && bracketsDescribe) {
      given = PlainText.of(image.alternative());
    }
    if (!given.isEmpty()) {
      return new AlternativeText.Described(given, false);
    }
    String plain = PlainText.of(caption.text());
    String serves = plain.isEmpty() ? caption.number() : plain;
    return serves.isEmpty()
        ? new AlternativeText.Missing()
        : new AlternativeText.Described(serves, true);
  }

  /**
   * Reports a picture that is there and that nothing, or only its caption, describes.
   *
   * @param caption of the picture, the beginning of what could be said; nothing is said by itself
   */
  void report(
      AlternativeText alternative, ImageSource source, List<Inline> caption, SourceSpan at) {
    // Of a picture that is not there, that is said; what is to be seen in it can wait.
    if (!(source instanceof ImageSource.Available)) {
      return;
    }
    String suggestion = suggestion(PlainText.of(caption));
    switch (alternative) {
      case AlternativeText.Missing _ ->
          diagnostics.report(
              DiagnosticCode.FIG_NO_ALTERNATIVE,
              at,
              "the image has no alternative text",
              suggestion.isEmpty()
                  ? "describe it between the brackets or with alt=, or mark it {.decorative}"
                  : "describe it behind the image, " + suggestion + ", or mark it {.decorative}");
      case AlternativeText.Described described -> {
        if (described.fromCaption()) {
          diagnostics.report(
              DiagnosticCode.FIG_CAPTION_AS_ALTERNATIVE,
              at,
              "the caption serves as alternative text; a caption is not a description",
              "say what is to be seen"
                  + (suggestion.isEmpty() ? ": alt=" : " behind the image, " + suggestion + ",")
                  + " or alt: in captions.yaml");
        }
      }
      case AlternativeText.Decorative _ -> {}
    }
  }

  /** The caption as the beginning of a description that is to be gone on with. */
  private static String suggestion(String caption) {
    String text = caption.replace('"', '\'').strip();
    if (text.length() > LONGEST) {
      int space = text.lastIndexOf(' ', LONGEST);
      text = text.substring(0, space > 0 ? space : LONGEST);
    }
    int end = text.length();
    while (end > 0 && ".:,;".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 ? "" : "{alt=\"" + text.substring(0, end) + ": …\"}";
  }
}
