package octavo.importer.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;
import org.eclipse.jgit.merge.MergeResult;

/**
 * An edited chapter and a new import of it in one, block by block. A block that only one of the two
 * has changed, added or left out is as that one has it; in one that both have changed, the words of
 * both. Where both have changed the same words the edit stays, and a comment above it says what the
 * import says. A merge by lines would pair no paragraphs: two that were edited beside one that is
 * new are one conflict to it.
 */
final class ChapterMerge {
  private static final int OURS = 1;
  private static final int THEIRS = 2;

  private final Blocks base;
  private final Blocks ours;
  private final Blocks theirs;
  private final Map<Integer, Integer> inBase;
  private final Map<Integer, Integer> inOurs;
  private final Map<Integer, Integer> inTheirs;
  private final Others others;
  private final List<String> merged = new ArrayList<>();
  private final List<Conflict> conflicts = new ArrayList<>();

  private ChapterMerge(Versions versions, Others others) {
    this.base = Blocks.of(versions.base);
    this.ours = Blocks.of(versions.ours);
    this.theirs = Blocks.of(versions.theirs);
    this.others = others;
    name();
    this.inBase = this.base.places();
    this.inOurs = this.ours.places();
    this.inTheirs = this.theirs.places();
  }

  /**
   * Merges a chapter.
   *
   * @param others what the other chapters of the new import have of it
   */
  static Merged of(Versions versions, Others others) {
    return new ChapterMerge(versions, others).merge();
  }

  /**
   * The texts of a chapter.
   *
   * @param base as the last import made it
   * @param ours as it was edited
   * @param theirs as the new import makes it
   */
  record Versions(String base, String ours, String theirs) {}

  /**
   * What a new import makes of a chapter that is parted in it.
   *
   * @param blocks what its other chapters say; edits of that belong there
   * @param first whether this chapter is the one that takes what an editor has written beside
   */
  record Others(Set<String> blocks, boolean first) {
    /** Copies the set. */
    Others {
      blocks = Set.copyOf(blocks);
    }
  }

  /**
   * What came of it.
   *
   * @param text the merged text
   * @param conflicts where both have changed the same words, in order
   */
  record Merged(String text, List<Conflict> conflicts) {}

  /**
   * A place where both texts have changed the same words.
   *
   * @param block the 0-based number of the block in the merged text
   * @param theirs what the import says there
   */
  record Conflict(int block, String theirs) {}

  // Blocks of one place have the number it has in the base; what is new has one of its own.
  private void name() {
    for (int i = 0; i < base.size(); i++) {
      base.key(i, i);
    }
    int[] ofTheirs = BlockPairs.of(base, theirs);
    int[] ofOurs = BlockPairs.of(base, ours);
    boolean[] stays = new boolean[base.size()];
    int next = base.size();
    for (int i = 0; i < theirs.size(); i++) {
      theirs.key(i, ofTheirs[i] >= 0 ? ofTheirs[i] : next++);
      if (ofTheirs[i] >= 0) {
        stays[ofTheirs[i]] = true;
      }
    }
    for (int i = 0; i < ours.size(); i++) {
      int fellow = ofOurs[i];
      ours.key(i, fellow >= 0 && !isKept(i, fellow, stays[fellow]) ? fellow : next++);
    }
  }

  // What the import leaves out, and somebody has edited, is somebody's own.
  private boolean isKept(int index, int fellow, boolean stays) {
    String old = base.text(fellow);
    return !stays && !ours.text(index).equals(old) && !others.blocks.contains(old);
  }

  private Merged merge() {
    MergeResult<Blocks> result = new MergeAlgorithm().merge(Blocks.BY_KEY, base, ours, theirs);
    for (MergeChunk chunk : result) {
      boolean both = chunk.getConflictState() != ConflictState.NO_CONFLICT;
      Blocks source = result.getSequences().get(chunk.getSequenceIndex());
      for (int i = chunk.getBegin(); i < chunk.getEnd(); i++) {
        boolean isNew = !inBase.containsKey(source.key(i));
        boolean own = isNew && chunk.getSequenceIndex() == OURS;
        boolean taken =
            own
                ? others.first
                : !both
                    || chunk.getSequenceIndex() == OURS
                    || chunk.getSequenceIndex() == THEIRS && isNew && !stands(source.text(i));
        if (taken) {
          add(source.key(i), source.text(i));
        }
      }
    }
    return new Merged(String.join("\n\n", merged) + "\n", List.copyOf(conflicts));
  }

  private boolean stands(String text) {
    return !merged.isEmpty() && merged.getLast().equals(text);
  }

  private void add(int key, String text) {
    if (!inBase.containsKey(key) || !inOurs.containsKey(key) || !inTheirs.containsKey(key)) {
      merged.add(text);
      return;
    }
    String old = base.text(inBase.get(key));
    String edited = ours.text(inOurs.get(key));
    String imported = theirs.text(inTheirs.get(key));
    if (edited.equals(old) || edited.equals(imported)) {
      merged.add(imported);
    } else if (imported.equals(old)) {
      merged.add(edited);
    } else {
      addBoth(old, edited, imported);
    }
  }

  private void addBoth(String old, String edited, String imported) {
    Optional<String> words = Words.merged(old, edited, imported);
    if (words.isEmpty()) {
      merged.add(Doubt.ofConflict(imported));
      conflicts.add(new Conflict(merged.size(), imported));
    }
    merged.add(words.orElse(edited));
  }
}
