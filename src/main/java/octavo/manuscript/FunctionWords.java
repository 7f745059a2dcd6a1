package octavo.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells languages apart by their commonest small words, which make up a quarter to a half of any
 * running text and hardly occur in another language all together.
 */
final class FunctionWords {
  /** A line a language: its tag, then words. */
  private static final String[] LISTS = {
    "en the of and to in that is was it for with as his on be at by not he this are which from but"
        + " a i do you had have she her they we my said no go so one",
    "de der die und das in zu den von mit sich des auf ist nicht ein eine dem war als auch er es",
    "fr le la les de des et à un une du en que qui dans il est pour pas ne sur au ce se plus par",
    "es el la los las de y en que del una un por con no se su para lo como más al pero era es",
    "it il la di che e in un una per non con del della sono è gli le si da al più come ma nel",
    "pt o a os as de e em que do da um uma por com não se para mais como mas foi ao dos na no",
    "ca el la els les i de que amb per una dels és no un en a del al va com més però seva s'ha",
    "ro și de la în a cu nu pe că o un din care mai este să se pentru ce fi lui al era sau",
    "nl de het een van en in is dat op te zijn met voor niet aan er om ook als maar door hij was",
    "sv och att det i en på är som för av den med inte till har jag de ett var om han så men",
    "da og i at det er en til af på som med den har ikke for de et blev hun jeg han var men fra",
    "nb og i det er en til av på som med den har ikke for de et ble hun jeg han var men fra å",
    "is og að í á er sem það við um til en var ekki af með hann ég því fyrir hún þá þar frá",
    "fi ja on ei se että oli hän mutta kun niin hänen ovat joka sen myös kuin mitä tai olla jos",
    "et ja on ei see et oli ta kui ka mis aga oma nii ning seda tema või kes siis veel olid",
    "hu a az és hogy nem is egy volt ez de meg csak mint ha már még el ki azt van ezt vagy",
    "pl i w nie na się z do że to jest jak po co ale o tak za od był przez dla ma jego tym",
    "cs a se v na je že to s z do o jako ale by k i za jsem si tak po byl jeho pro jsou není u od",
    "sk a sa v na je že to s z do o ako ale by k i za som si tak po bol jeho pre sú nie u od",
    "hr i je u se na da su za od s ne ali kao što koji nije to bio iz po a o ili sve sam",
    "sl in je v se na da so za z ne pa ki bi kot ali tudi bil po ni s sem to iz kako o",
    "lt ir yra į iš kad su tai buvo ne o jo bet kaip nuo ar už po jis tik dar savo ji jų",
    "lv un ir ar no ka uz par bija viņš kas kā bet tas nav ne arī pie to viņa lai tā vai",
    "tr ve bir bu da de için ile çok ne daha gibi ama o olarak sonra kadar var ben değil en olan",
    "vi và của là có không được cho một người những trong các với này đã khi ở đến về như",
    "id yang dan di ini itu dengan untuk dari dalam tidak pada ke adalah akan saya dia ada juga",
    "eu eta da ez zen bat du ere dira zuen baina egin izan dute hori beste hau zuten bere edo",
    "cy y yr a i yn o ar ei mae ac wedi oedd bod gan am at hyn fel hi ond roedd nid",
    "ga an na agus a i ar is go le tá ní sé do bhí ag sin mar ach sí de don ó",
    "eo la de kaj en al ne estas mi por ke li estis sed kun sur tio kiu el ĝi oni pri",
    "la et in est non ad cum ut quod qui sed si de ex ab quae per esse sunt atque enim nec",
    "ru и в не на что я с он как это по но из у за от то его к так все же было бы",
    "uk і в не на що я з він як це по але та у за від до його й так все ж було би",
    "bg и на да се не е от за в с по че като си това но са го до ще при аз му беше",
    "sr и је у се на да су за од не али као што који није то био из по а о или све сам",
    "mk и на да се не е од за во со по дека како тоа но ги го до ќе при јас му беше",
    "be і ў не на што я з ён як гэта па але у за ад да яго так усе ж было бы",
    "ar في من على إلى أن التي الذي هذا هذه ما لا كان عن مع ذلك هو أو و لم قد كل بعد",
    "fa و در به از که این است را با برای آن یک خود تا کرد بر هم نیز بود شد می",
    "ur کے کی میں ہے اور سے کا کو پر نے کہ یہ اس وہ بھی ہیں تھا ایک نہیں",
    "hi के में है की और से का को पर ने कि यह इस वह भी हैं था एक नहीं",
    "mr आहे आणि या च्या व हे ते मध्ये आहेत होते तो ती एक नाही की पण",
  };

  /** Words that a short text must have of a language: a name and a quotation may have one each. */
  private static final int LEAST_WORDS = 3;

  /** The least they weigh together: as much as two that no other language has. */
  private static final double LEAST_WEIGHT = 1;

  /** The least part of all words that a language's small words make up. */
  private static final double ENOUGH = 0.12;

  /** How far the first must be ahead of the second, as a part of its own weight. */
  private static final double AHEAD = 0.12;

  /** Where the letters of the Latin blocks that languages in use need come to an end. */
  private static final char LATIN_END = 0x250;

  private FunctionWords() {}

  /**
   * What was found of a language.
   *
   * @param count its small words
   * @param different how many of these differ
   * @param weight the same, a word the less the more languages have it: English, Czech, Polish and
   *     Irish all have a "do"
   */
  private record Score(String language, int count, int different, double weight) {}

  /**
   * The languages the text may be in, the likeliest first: one when the words settle it, a few when
   * they leave a doubt.
   *
   * @param text in lower case
   * @param latin whether it is in Latin letters; else words in these are passed over, being names
   *     and code
   * @return empty when the words are of none of the languages
   */
  static Optional<List<String>> rank(String text, boolean latin) {
    return near(scores(text, latin));
  }

  /** The same of a text of a line or two; empty also when it has too few of the words to tell. */
  static Optional<List<String>> rankShort(String text, boolean latin) {
    Scores scores = scores(text, latin);
    Score first = scores.ranked.getFirst();
    return near(scores)
        .filter(near -> first.different >= LEAST_WORDS && first.weight >= LEAST_WEIGHT);
  }

  /** The languages by weight, and how many words the text has. */
  private record Scores(List<Score> ranked, int words) {}

  private static Scores scores(String text, boolean latin) {
    Map<String, List<Integer>> languagesOf = index();
    int[] counts = new int[LISTS.length];
    double[] weights = new double[LISTS.length];
    Set<String> seen = new HashSet<>();
    int[] different = new int[LISTS.length];
    int words = 0;
    for (int start = 0; start < text.length(); ) {
      int end = wordEnd(text, start);
      if (end > start && text.charAt(start) < LATIN_END == latin) {
        words++;
        String word = text.substring(start, end);
        List<Integer> languages = languagesOf.getOrDefault(word, List.of());
        int first = !languages.isEmpty() && seen.add(word) ? 1 : 0;
        for (int language : languages) {
          counts[language]++;
          different[language] += first;
          weights[language] += 1.0 / (1 + languages.size());
        }
      }
      start = end + 1;
    }
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      scores.add(new Score(LISTS[i].substring(0, 2), counts[i], different[i], weights[i]));
    }
    scores.sort((a, b) -> Double.compare(b.weight, a.weight));
    return new Scores(scores, words);
  }

  private static Optional<List<String>> near(Scores scores) {
    Score first = scores.ranked.getFirst();
    if (first.count == 0 || first.count < scores.words * ENOUGH) {
      return Optional.empty();
    }
    List<String> near =
        scores.ranked.stream()
            .filter(score -> score.weight >= first.weight * (1 - AHEAD))
            .map(Score::language)
            .toList();
    return Optional.of(near);
  }

  private static Map<String, List<Integer>> index() {
    Map<String, List<Integer>> index = new HashMap<>();
    for (int i = 0; i < LISTS.length; i++) {
      String[] words = LISTS[i].split(" ");
      for (String word : Arrays.asList(words).subList(1, words.length)) {
        List<Integer> languages = index.computeIfAbsent(word, w -> new ArrayList<>(2));
        if (!languages.contains(i)) {
          languages.add(i);
        }
      }
    }
    return index;
  }

  private static int wordEnd(String text, int start) {
    int i = start;
    while (i < text.length() && isWordPart(text.charAt(i))) {
      i++;
    }
    return i;
  }

  // Marks as well as letters: the vowels of Hindi are marks.
  private static boolean isWordPart(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
