package octavo.importer.mend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.TracedText;

/**
 * Where chapters may begin. The number of chapters grows with the square root of the length; the
 * begins are chosen so that the sum of what speaks for them is greatest while no chapter is shorter
 * than half or longer than twice the mean.
 */
final class ChapterBegins {
  private static final int CHAPTER = 1200;
  private static final int WINDOW = 250;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Pattern TIME =
      Pattern.compile(
          "(?:(?:in|on|by|after|before|during|since|from|at the"
              + " (?:beginning|end)|im|am|nach|während|seit|en|le|après"
              + "|pendant|depuis|el|después|durante|nel|dopo|в|после)\\b.{0,40}?)?\\b(?:1[0-9]{3}|20[0-9]{2})\\b.*|(?:meanwhile|later|afterwards|finally|the"
              + " next|the following|years later|soon after|at the beginning)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private final List<Passage> passages;
  private final int[] before;
  private final List<Words> words = new ArrayList<>();

  /**
   * The words of a passage.
   *
   * @param count how many there are
   * @param telling those long enough to say what it is about, in small letters
   */
  private record Words(int count, List<String> telling) {}

  private ChapterBegins(List<Passage> passages) {
    this.passages = passages;
    before = new int[passages.size() + 1];
    for (int i = 0; i < passages.size(); i++) {
      before[i + 1] = before[i] + ChapterProposals.words(passages.get(i));
      words.add(words(passages.get(i)));
    }
  }

  /** The indices of the passages that begin chapters, the first of the text among them. */
  static List<Integer> of(List<Passage> passages, int words) {
    int chapters = Math.max(2, (int) Math.round(2 * Math.sqrt((double) words / CHAPTER)));
    return new ChapterBegins(passages).best(words / chapters);
  }

  private List<Integer> best(int mean) {
    int count = passages.size();
    double[] sums = new double[count + 1];
    int[] from = new int[count + 1];
    double[] scores = scores();
    java.util.Arrays.fill(sums, 1, count + 1, Double.NEGATIVE_INFINITY);
    for (int end = 1; end <= count; end++) {
      for (int start = end - 1; start >= 0 && before[end] - before[start] <= 2 * mean; start--) {
        int length = before[end] - before[start];
        boolean longEnough = length >= mean / 2 && sums[start] > Double.NEGATIVE_INFINITY;
        double off = (double) (length - mean) / mean;
        double sum = sums[start] + (start == 0 ? 0 : scores[start]) - off * off;
        if (longEnough && sum > sums[end]) {
          sums[end] = sum;
          from[end] = start;
        }
      }
    }
    List<Integer> begins = new ArrayList<>();
    if (sums[count] > Double.NEGATIVE_INFINITY) {
      for (int at = count; at > 0; at = from[at]) {
        begins.addFirst(from[at]);
      }
    }
    return begins;
  }

  private double[] scores() {
    double[] scores = new double[passages.size()];
    for (int i = 1; i < scores.length; i++) {
      scores[i] = 1 - likeness(words(i, -1), words(i, 1));
      boolean open =
          passages.get(i) instanceof Paragraph(TracedText text) && isOpening(text.value());
      scores[i] += open ? 0.3 : -0.2;
      scores[i] += passages.get(i - 1) instanceof Passage.Break ? 1 : 0;
      if (!(passages.get(i) instanceof Paragraph)) {
        scores[i] -= 5;
      }
    }
    return scores;
  }

  private static boolean isOpening(String text) {
    return TIME.matcher(text.substring(0, Math.min(text.length(), 80))).lookingAt();
  }

  // The words near a place, on one side of it.
  private Map<String, Integer> words(int at, int step) {
    Map<String, Integer> counts = new HashMap<>();
    int near = 0;
    for (int i = step < 0 ? at - 1 : at;
        i >= 0 && i < passages.size() && near < WINDOW;
        i += step) {
      near += words.get(i).count();
      words.get(i).telling().forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    return counts;
  }

  private static Words words(Passage passage) {
    int count = 0;
    List<String> telling = new ArrayList<>();
    for (TracedText text : passage.texts()) {
      for (String word : BETWEEN.split(text.value())) {
        count++;
        if (word.length() > 3) {
          telling.add(word.toLowerCase(Locale.ROOT));
        }
      }
    }
    return new Words(count, telling);
  }

  // The cosine of the angle between two counts of words.
  private static double likeness(Map<String, Integer> one, Map<String, Integer> other) {
    double product = 0;
    double squares = 0;
    double others = 0;
    for (Map.Entry<String, Integer> entry : one.entrySet()) {
      product += (double) entry.getValue() * other.getOrDefault(entry.getKey(), 0);
      squares += (double) entry.getValue() * entry.getValue();
    }
    for (int count : other.values()) {
      others += (double) count * count;
    }
    return squares == 0 || others == 0 ? 0 : product / Math.sqrt(squares * others);
  }
}
