package octavo.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import octavo.book.Labels;
import octavo.book.Labels.Word;

/** The files of a bundle in the order in which they are told, each with what it is. */
final class Contents {
  private final BundleDescription bundle;
  private final Labels labels;
  private final EditionTitles titles;
  private final Set<String> texts;

  /**
   * A line.
   *
   * @param file the path, or the folder with a slash at its end
   * @param says what it is
   */
  record Line(String file, String says) {}

  Contents(BundleDescription bundle, Labels labels, Set<String> texts) {
    this.bundle = bundle;
    this.labels = labels;
    this.titles = new EditionTitles(bundle, labels);
    this.texts = Set.copyOf(texts);
  }

  Labels labels() {
    return labels;
  }

  /** The editions. */
  List<Line> editions() {
    return bundle.editions().stream()
        .map(edition -> new Line(edition.file(), titles.says(edition)))
        .toList();
  }

  /** What is not an edition. */
  List<Line> others() {
    List<Line> lines = new ArrayList<>();
    bundle.cover().ifPresent(cover -> lines.add(line(cover.file(), Word.COVER)));
    if (texts.contains("LICENCE.txt")) {
      lines.add(line("LICENCE.txt", Word.FILE_LICENCE));
    }
    lines.add(line("metadata/", Word.FILE_METADATA));
    lines.add(line("opds.xml", Word.FILE_CATALOGUE));
    if (texts.contains("certificate.txt")) {
      lines.add(line("certificate.txt", Word.FILE_CERTIFICATE));
    }
    lines.add(line(Checksums.FILE, Word.FILE_SUMS));
    return lines;
  }

  /** The files in the folder of metadata. */
  List<String> metadata() {
    return texts.stream().filter(path -> path.startsWith("metadata/")).sorted().toList();
  }

  private Line line(String file, Word says) {
    return new Line(file, labels.text(says));
  }
}
