package octavo.importer.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.importer.mend.Change;
import octavo.importer.mend.MendingRule;
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
      if (change.open()) {
        open.computeIfAbsent(change.anchor(), _ -> new ArrayList<>()).add(change);
      }
    }
  }

  /**
   * The comments on changes that show in a passage, each told once; a line each. Those of one rule
   * are one question: a paragraph that was joined of twelve sentences is judged once.
   */
  List<String> comments(Passage passage) {
    Map<MendingRule, List<Change>> here = new EnumMap<>(MendingRule.class);
    for (TracedText text : passage.texts()) {
      for (int i = 0; i < text.length() && !open.isEmpty(); i++) {
        for (Change change : open.getOrDefault(text.origin(i), List.of())) {
          here.computeIfAbsent(change.rule(), _ -> new ArrayList<>()).add(change);
        }
        open.remove(text.origin(i));
      }
    }
    return here.values().stream().map(this::comment).toList();
  }

  private String comment(List<Change> changes) {
    Change least = Collections.min(changes, Comparator.comparingInt(Change::confidence));
    String more = changes.size() == 1 ? "" : changes.size() + " of this rule, the least sure: ";
    return comment(least, more);
  }

  // Two hyphens would end the comment.
  private String comment(Change change, String more) {
    String words =
        more
            + change.id()
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
