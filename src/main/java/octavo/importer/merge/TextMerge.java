package octavo.importer.merge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;
import org.eclipse.jgit.merge.MergeResult;

/**
 * Two texts that were made of one, merged by lines. Where both have changed the same lines those of
 * the first stay: an import never writes over what somebody has edited.
 *
 * @param text the merged text
 * @param conflicts where both have changed the same lines, in order
 */
record TextMerge(String text, List<Conflict> conflicts) {
  private static final int BASE = 0;

  /**
   * A place where both texts have changed the same lines.
   *
   * @param line its 1-based line in the merged text
   * @param theirs the lines of the second text, which are not taken
   */
  record Conflict(int line, String theirs) {}

  /** Merges the texts made of a base. */
  static TextMerge of(byte[] base, byte[] ours, byte[] theirs) {
    MergeResult<RawText> result =
        new MergeAlgorithm()
            .merge(
                RawTextComparator.DEFAULT,
                new RawText(base),
                new RawText(ours),
                new RawText(theirs));
    StringBuilder text = new StringBuilder();
    List<Conflict> conflicts = new ArrayList<>();
    int line = 1;
    int begin = 1;
    for (MergeChunk chunk : result) {
      RawText source = result.getSequences().get(chunk.getSequenceIndex());
      String lines = lines(source, chunk.getBegin(), chunk.getEnd());
      ConflictState state = chunk.getConflictState();
      if (state == ConflictState.NEXT_CONFLICTING_RANGE) {
        conflicts.add(new Conflict(begin, lines));
      } else if (chunk.getSequenceIndex() != BASE || state == ConflictState.NO_CONFLICT) {
        begin = line;
        text.append(lines);
        line += chunk.getEnd() - chunk.getBegin();
      }
    }
    return new TextMerge(text.toString(), conflicts);
  }

  private static String lines(RawText source, int begin, int end) {
    StringBuilder lines = new StringBuilder();
    for (int i = begin; i < end; i++) {
      lines.append(StandardCharsets.UTF_8.decode(source.getRawString(i))).append('\n');
    }
    return lines.toString();
  }
}
