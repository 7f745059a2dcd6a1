package octavo.importer.merge;

import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;

/** A paragraph as its words, each with the white space after it. */
final class Words extends Sequence {
  private static final SequenceComparator<Words> BY_WORD =
      new SequenceComparator<>() {
        @Override
        public boolean equals(Words a, int ai, Words b, int bi) {
          return a.words.get(ai).equals(b.words.get(bi));
        }

        @Override
        public int hash(Words words, int index) {
          return words.words.get(index).hashCode();
        }
      };

  private final List<String> words;

  private Words(String text) {
    this.words = List.of(text.split("(?<=\\s)(?=\\S)"));
  }

  @Override
  public int size() {
    return words.size();
  }

  /** Two versions of a paragraph in one; nothing when both have changed the same words. */
  static Optional<String> merged(String base, String ours, String theirs) {
    MergeResult<Words> result =
        new MergeAlgorithm().merge(BY_WORD, new Words(base), new Words(ours), new Words(theirs));
    if (result.containsConflicts()) {
      return Optional.empty();
    }
    StringBuilder merged = new StringBuilder();
    for (MergeChunk chunk : result) {
      Words source = result.getSequences().get(chunk.getSequenceIndex());
      source.words.subList(chunk.getBegin(), chunk.getEnd()).forEach(merged::append);
    }
    return Optional.of(merged.toString());
  }
}
