package octavo.check;

import java.util.List;
import octavo.book.AlternativeText;
import octavo.book.Image;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;

/**
 * Each image of the author's says in a finished edition what the book has for who does not see it:
 * the alternative texts of each component are there in order, whole. An image that carries no
 * meaning says nothing, and one without a text something of the edition's own.
 */
final class AlternativeProof {
  private final FinishedFile file;
  private final Diagnostics diagnostics;

  AlternativeProof(FinishedFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  void compare(Recognised read) {
    read.pieces()
        .forEach(
            (text, piece) ->
                text.author().ifPresent(author -> compare(author.images(), piece.alternatives())));
  }

  private void compare(List<Image> images, List<String> there) {
    int from = 0;
    for (Image image : images) {
      int found = from;
      while (found < there.size() && !fits(image.alternative(), there.get(found))) {
        found++;
      }
      if (found < there.size()) {
        from = found + 1;
      } else if (!(image.alternative() instanceof AlternativeText.Decorative)) {
        report(image);
      }
    }
  }

  private static boolean fits(AlternativeText wanted, String there) {
    return switch (wanted) {
      case AlternativeText.Described described -> plain(described.text()).equals(plain(there));
      case AlternativeText.Missing _ -> !there.isBlank();
      case AlternativeText.Decorative _ -> there.isEmpty();
    };
  }

  private static String plain(String text) {
    ReadPiece words = new ReadPiece();
    words.add(text, false);
    return words.toString().replaceAll("\\s+", " ").strip();
  }

  private void report(Image image) {
    String wanted =
        switch (image.alternative()) {
          case AlternativeText.Described described -> "“" + described.text() + "”";
          case AlternativeText.Missing _ -> "that none was given";
          case AlternativeText.Decorative _ -> "nothing";
        };
    diagnostics.report(
        DiagnosticCode.PROOF_ALTERNATIVE,
        image.at(),
        file.name() + " does not say in place of this image " + wanted,
        file.hint());
  }
}
