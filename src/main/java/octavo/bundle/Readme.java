package octavo.bundle;

import java.util.List;
import octavo.book.Creator;
import octavo.book.Labels;
import octavo.book.Labels.Word;
import octavo.book.Metadata;

/** {@code README.txt}: what the files are and how to see that they are whole. */
final class Readme {
  private final BundleDescription bundle;
  private final Contents contents;

  Readme(BundleDescription bundle, Contents contents) {
    this.bundle = bundle;
    this.contents = contents;
  }

  String text() {
    Metadata metadata = bundle.metadata();
    Labels labels = contents.labels();
    StringBuilder out = new StringBuilder();
    out.append(metadata.title()).append('\n');
    line(out, metadata.subtitle());
    for (Creator creator : metadata.creators()) {
      line(out, Creators.said(creator, labels));
    }
    line(out, metadata.publisher());
    line(out, metadata.isDated() ? metadata.date().toString() : "");
    if (!new Wording(metadata.language()).isOwn()) {
      out.append(
          "\nThe words of this file are English, for Octavo has none in the language of the");
      out.append(" book (").append(metadata.language()).append(").\n");
    }
    out.append('\n').append(labels.text(Word.WHAT_IS_HERE)).append("\n\n");
    file(out, new Contents.Line("index.html", labels.text(Word.START_HERE)));
    contents.editions().forEach(line -> file(out, line));
    contents.others().forEach(line -> file(out, line));
    out.append('\n').append(labels.text(Word.HOW_TO_CHECK)).append("\n\n");
    for (String command : List.of("octavo verify .", "sha256sum -c " + Checksums.FILE)) {
      out.append("    ").append(command).append('\n');
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String text) {
    if (!text.isEmpty()) {
      out.append(text).append('\n');
    }
  }

  // On a line of its own, for no width of columns is right for every script.
  private static void file(StringBuilder out, Contents.Line line) {
    out.append("  ").append(line.file()).append("\n      ").append(line.says()).append('\n');
  }
}
