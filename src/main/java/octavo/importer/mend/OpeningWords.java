package octavo.importer.mend;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that point back to the sentence before, in English, German, French, Spanish, Italian,
 * Portuguese, Dutch and Russian. Words that mean something else in another of these languages are
 * left out; a language that is not here loses only these cues.
 *
 * @param links whether the first word joins the sentence to that before, or stands for something in
 *     it
 * @param points whether one of the first four is a demonstrative
 * @param stands whether one of the first eight is a pronoun of the third person
 */
record OpeningWords(boolean links, boolean points, boolean stands) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final int WINDOW = 8;
  private static final int DEMONSTRATIVES_WITHIN = 4;

  private static final Set<String> DEMONSTRATIVES =
      words(
          """
          this these that those such
          dies diese dieser dieses diesen diesem jene jener jenes solche solcher
          ce cet cette ces cela ceci
          este esta esto estos estas ese esa eso
          questo questa questi queste quello quella
          isso isto esse essa deze dit
          это этот эта эти такой такая такие
          """);

  private static final Set<String> PRONOUNS =
      words(
          """
          he she it they his her its their him them
          er sie es ihn ihm ihr ihre ihrer ihren sein seine seiner seinen
          il elle ils elles leur leurs
          él ella ellos ellas su sus
          egli esso essa essi lui lei suo sua suoi sue
          ele ela eles elas seu seus
          hij zij zijn haar hun
          он она оно они его её их ему им
          """);

  private static final Set<String> LINKS =
      words(
          """
          but and or nor yet so thus therefore hence however moreover furthermore besides then
          there here consequently accordingly otherwise instead indeed nevertheless nonetheless
          also likewise similarly meanwhile specifically
          aber und oder denn doch jedoch dennoch daher darum deshalb deswegen somit dann danach
          dort hier außerdem ferner zudem allerdings trotzdem ebenso
          mais et ou donc car ainsi cependant pourtant toutefois puis ensuite alors aussi
          pero sino así entonces luego además también
          ma però quindi dunque inoltre tuttavia poi così anche
          mas porém portanto assim então também
          maar want dus echter toch daarom bovendien ook
          но и а или однако поэтому затем тогда также
          """);

  /** The words of a sentence, read from a character. */
  static OpeningWords of(String sentence, int from) {
    Matcher word = WORD.matcher(sentence);
    word.region(from, sentence.length());
    boolean links = false;
    boolean points = false;
    boolean stands = false;
    for (int i = 0; i < WINDOW && word.find(); i++) {
      String lower = word.group().toLowerCase(Locale.ROOT);
      boolean demonstrative = DEMONSTRATIVES.contains(lower);
      boolean pronoun = PRONOUNS.contains(lower);
      links |= i == 0 && (demonstrative || pronoun || LINKS.contains(lower));
      points |= i < DEMONSTRATIVES_WITHIN && demonstrative;
      stands |= pronoun;
    }
    return new OpeningWords(links, points, stands);
  }

  private static Set<String> words(String list) {
    return Set.of(Arrays.stream(list.strip().split("\\s+")).distinct().toArray(String[]::new));
  }
}
