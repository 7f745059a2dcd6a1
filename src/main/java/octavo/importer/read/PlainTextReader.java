package octavo.importer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.importer.text.Particulars;
import octavo.importer.text.Passage;
import octavo.importer.text.SourceText;
import octavo.importer.text.TracedText;
import octavo.importer.text.Transcript;

/**
 * Reads plain text: paragraphs are parted by blank lines, their lines are still lines, with what
 * they are indented by.
 */
final class PlainTextReader implements FormatReader {
  /** A line longer than any paragraph a person has written, in characters. */
  private static final int LONGEST_LINE = 1_000_000;

  /** A text of so many characters without any sentence end is hardly one to read. */
  private static final int LONG = 20_000;

  @Override
  public boolean reads(String name, byte[] bytes) {
    return true;
  }

  @Override
  public Optional<SourceText> read(String name, byte[] bytes, Diagnostics diagnostics) {
    Optional<String> text = DecodedText.of(name, bytes, diagnostics);
    if (text.isEmpty() || !isReadable(name, text.get(), diagnostics)) {
      return Optional.empty();
    }
    return text.map(it -> read(name, it));
  }

  /** Whether there is a text to read; if not, a finding says so. */
  static boolean isReadable(String name, String text, Diagnostics diagnostics) {
    if (text.isBlank()) {
      String what = "the file is empty";
      diagnostics.report(
          DiagnosticCode.IMPORT_DAMAGED, new FilePlace(name), what, "give a file with text in it");
      return false;
    }
    int number = 1;
    for (int from = 0; from < text.length(); number++) {
      int to = text.indexOf('\n', from);
      to = to < 0 ? text.length() : to;
      if (to - from > LONGEST_LINE) {
        diagnostics.report(
            DiagnosticCode.IMPORT_DAMAGED,
            new FilePlace(name, number, 1),
            "the line has " + (to - from) + " characters: it is data, or its line ends are lost",
            "save the text with a line end after each paragraph");
        return false;
      }
      from = to + 1;
    }
    reportNoSentences(name, text, diagnostics);
    return true;
  }

  private static void reportNoSentences(String name, String text, Diagnostics diagnostics) {
    boolean ends = text.chars().anyMatch(c -> ".!?…。！？؟।".indexOf(c) >= 0);
    if (!ends && text.length() > LONG) {
      diagnostics.report(
          DiagnosticCode.IMPORT_LEFT,
          new FilePlace(name),
          "no sentence of the text has an end, so paragraphs are told by its lines alone",
          "see whether the full stops were lost");
    }
  }

  private static SourceText read(String name, String text) {
    Transcript transcript = new Transcript(name, text, List.of());
    return new SourceText(
        transcript,
        passages(transcript),
        List.of(),
        Particulars.NONE,
        new TreeMap<>(),
        SourceText.Markup.NONE);
  }

  private static List<Passage> passages(Transcript transcript) {
    String text = transcript.text();
    List<Passage> passages = new ArrayList<>();
    int start = -1;
    for (int line = 0; line <= text.length(); ) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      boolean blank = text.substring(line, end).isBlank();
      if (!blank && start < 0) {
        start = line;
      }
      if (start >= 0 && (blank || end == text.length())) {
        int last = blank ? line - 1 : end;
        passages.add(new Passage.Paragraph(TracedText.of(transcript, start, last)));
        start = -1;
      }
      line = end + 1;
    }
    return passages;
  }
}
