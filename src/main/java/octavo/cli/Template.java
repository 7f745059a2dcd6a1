package octavo.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a new book may begin from: a folder of files within the program. */
enum Template {
  /** A book in chapters, with notes, a figure and settings that are explained. */
  BOOK(
      "book",
      List.of(
          "manuscript/book.yaml",
          "manuscript/captions.yaml",
          "manuscript/preface.md",
          "manuscript/01-the-sheet.md",
          "manuscript/02-the-fold.md",
          "manuscript/notes.md",
          "images/folds.svg")),
  /** A few pages for a class, on A4. */
  HANDOUT(
      "handout", List.of("manuscript/book.yaml", "manuscript/handout.md", "manuscript/notes.md"));

  private final String label;
  private final List<String> files;

  Template(String label, List<String> files) {
    this.label = label;
    this.files = files;
  }

  /** The name on the command line. */
  String label() {
    return label;
  }

  /** Its files, by their paths in the new folder. */
  List<String> files() {
    return files;
  }

  /** The template of a name. */
  static Optional<Template> named(String label) {
    return Arrays.stream(values()).filter(template -> template.label.equals(label)).findFirst();
  }

  /** All names, for messages. */
  static String names() {
    return Arrays.stream(values()).map(Template::label).collect(Collectors.joining(", "));
  }
}
