package octavo.importer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import octavo.diagnostic.Diagnostics;
import octavo.importer.text.Particulars;
import octavo.importer.text.Passage;
import octavo.importer.text.SourceText;
import octavo.importer.text.TracedText;
import octavo.importer.text.Transcript;

/** Reads plain text: paragraphs are parted by blank lines, their lines are still lines. */
final class PlainTextReader implements FormatReader {
  @Override
  public boolean reads(String name, byte[] bytes) {
    return true;
  }

  @Override
  public Optional<SourceText> read(String name, byte[] bytes, Diagnostics diagnostics) {
    return DecodedText.of(name, bytes, diagnostics).map(text -> read(name, text));
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
        int last = blank ? line : end;
        passages.add(new Passage.Paragraph(TracedText.of(transcript, start, last).strip()));
        start = -1;
      }
      line = end + 1;
    }
    return passages;
  }
}
