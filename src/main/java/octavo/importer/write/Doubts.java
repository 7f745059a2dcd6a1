package octavo.importer.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.importer.mend.Change;
import octavo.importer.text.Passage;
import octavo.importer.text.SourceText;
import octavo.importer.text.TracedText;

/** The changes an editor is asked about, as comments of the manuscript. */
final class Doubts {
  private final SourceText source;

  /** Those not told yet, by the offset at which they show. */
  private final Map<Integer, List<Change>> open = new HashMap<>();

  Doubts(SourceText source, List<Change> changes) {
    this.source = source;
    for (Change change : changes) {
      if (change.doubtful()) {
        open.computeIfAbsent(change.anchor(), _ -> new ArrayList<>()).add(change);
      }
    }
  }

  /** The comments on changes that show in a passage, each told once; a line each. */
  List<String> comments(Passage passage) {
    List<String> comments = new ArrayList<>();
    for (TracedText text : passage.texts()) {
      for (int i = 0; i < text.length() && !open.isEmpty(); i++) {
        List<Change> here = open.remove(text.origin(i));
        if (here != null) {
          here.forEach(change -> comments.add(comment(change)));
        }
      }
    }
    return comments;
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
