package octavo.importer.write;

import java.util.ArrayList;
import java.util.List;
import octavo.importer.mend.Change;
import octavo.importer.text.Passage;
import octavo.importer.text.SourceText;
import octavo.importer.text.TracedText;

/** The changes an editor is asked about, as comments of the manuscript. */
final class Doubts {
  private final SourceText source;
  private final List<Change> open;

  Doubts(SourceText source, List<Change> changes) {
    this.source = source;
    this.open = new ArrayList<>(changes.stream().filter(Change::doubtful).toList());
  }

  /** The comments on changes that show in a passage, each told once; a line each. */
  List<String> comments(Passage passage) {
    List<String> comments = new ArrayList<>();
    for (TracedText text : passage.texts()) {
      for (Change change : List.copyOf(open)) {
        if (holds(text, change.anchor())) {
          open.remove(change);
          comments.add(comment(change));
        }
      }
    }
    return comments;
  }

  private static boolean holds(TracedText text, int offset) {
    for (int i = 0; i < text.length(); i++) {
      if (text.origin(i) == offset) {
        return true;
      }
    }
    return false;
  }

  // Two hyphens would end the comment.
  private String comment(Change change) {
    String words =
        change.rule().id()
            + " "
            + change.confidence()
            + " %, "
            + source.transcript().place(change.start())
            + ": "
            + change.rule().summary()
            + (change.reason().isEmpty() ? "" : "; " + change.reason())
            + ". Before: "
            + change.before();
    return "<!-- octavo: " + words.replace("--", "- -").replace('\n', ' ') + " -->";
  }
}
