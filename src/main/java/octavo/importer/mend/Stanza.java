package octavo.importer.mend;

import java.util.List;
import java.util.Locale;

/** What lines of verse look like. */
final class Stanza {
  private static final int FEWEST = 3;
  private static final int LONGEST = 75;

  /** Letters at the end of two lines that rhyme. */
  private static final int RHYME = 2;

  private Stanza() {}

  /** Whether lines are short, of like length, and each begins with a capital and is not cut. */
  static boolean is(List<TextLine> lines) {
    LineEvidence evidence = LineEvidence.of(lines);
    int most = lines.stream().mapToInt(it -> it.words().length()).max().orElse(0);
    int least = lines.stream().mapToInt(it -> it.words().length()).min().orElse(0);
    boolean capitals = lines.stream().allMatch(it -> Shapes.beginsUpper(it.words()));
    return lines.size() >= FEWEST
        && capitals
        && most <= LONGEST
        && least * 5 >= most * 2
        && evidence.torn() == 0
        && evidence.within() * 3 <= lines.size();
  }

  /** Whether half of the lines rhyme with the next or the next but one. */
  static boolean rhymes(List<TextLine> lines) {
    int rhymes = 0;
    for (int i = 0; i < lines.size(); i++) {
      for (int k = i + 1; k < Math.min(lines.size(), i + FEWEST); k++) {
        rhymes += rhyme(lines.get(i).words(), lines.get(k).words()) ? 1 : 0;
      }
    }
    return lines.size() > FEWEST && rhymes * 4 >= lines.size();
  }

  private static boolean rhyme(String one, String other) {
    String a = lastWord(one);
    String b = lastWord(other);
    return a.length() >= RHYME
        && b.length() >= RHYME
        && !a.equals(b)
        && a.substring(a.length() - RHYME).equals(b.substring(b.length() - RHYME));
  }

  private static String lastWord(String line) {
    String letters = line.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\s]+", "").strip();
    return letters.substring(letters.lastIndexOf(' ') + 1);
  }
}
