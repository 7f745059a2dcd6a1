package octavo.importer.mend;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line that may be a heading looks like.
 *
 * @param kind how it is known to be one
 * @param level 0 for a part, 1 for a chapter, 2 and on for sections; what a plain line would be
 */
record HeadingShape(Kind kind, int level) {
  /** How a heading is known, the surest first. */
  enum Kind {
    /** It says {@code Chapter}. */
    NAMED,
    /** It has a number such as 1.2. */
    NUMBERED,
    /** It is a Roman number, or begins with one. */
    ROMAN,
    /** It is in capitals. */
    CAPITALS,
    /** It is short and ends with no stop. */
    SHORT,
    /** It is none. */
    NONE
  }

  private static final String NUMBER =
      "(?:\\d{1,3}|[IVXLCivxlc]{1,8}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
          + "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-\\p{L}+)?|thirty(?:-\\p{L}+)?|the"
          + " \\p{L}+|first|second|third|fourth|fifth|last|sixth|seventh|eighth|ninth|tenth"
          + "|premi(?:er|ère)|second|deuxième|troisième|quatrième|cinquième|sixième|septième|huitième"
          + "|neuvième|dixième|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]"
          + "|s[eé]ptim[oa]|octav[oa]|noven[oa]|d[eé]cim[oa]"
          + "|prim[oa]|second[oa]|terz[oa]|quart[oa]|sest[oa]|settim[oa]|ottav[oa]|non[oa]"
          + "|(?:erst|zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt)e[rs]?"
          + "|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn"
          + "|перв(?:ая|ый)|втор(?:ая|ой)|трет(?:ья|ий)|четв[её]рт(?:ая|ый)|пят(?:ая|ый)"
          + "|шест(?:ая|ой)|седьм(?:ая|ой)|восьм(?:ая|ой)|девят(?:ая|ый)|десят(?:ая|ый))";

  // Not a word boundary, which holds for Latin letters only.
  private static final String END = "(?![\\p{L}\\p{N}])";

  // After words that begin many a sentence: nothing, or what parts a title.
  private static final String ALONE = END + "(?:\\s*[.:—–-].*)?";

  private static final Pattern CHAPTER =
      Pattern.compile(
          "(?:chapter|chap\\.|letter|canto|scene|lecture|kapitel|chapitre|cap[ií]tulo|capitolo|hoofdstuk"
              + "|rozdział|kapitola|глава|luku|capítol)\\s+"
              + NUMBER
              + END
              + ".*|"
              + NUMBER
              + "\\s+(?:kapitel|глава|hoofdstuk|chapitre|cap[ií]tulo|capitolo)"
              + END
              + ".*"
              + "|第[0-9一二三四五六七八九十百]+[章回課课].*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern PART =
      Pattern.compile(
          "(?:part|book|volume|vol\\.|act|section"
              + " the|teil|buch|partie|livre|parte|libro|livro|deel|boek|tome|часть|книга|том)\\s+"
              + NUMBER
              + END
              + ".*|"
              + NUMBER
              + "\\s+(?:part|book|teil|buch|partie|livre|parte|libro|часть|книга)"
              + ALONE
              + "|第[0-9一二三四五六七八九十百]+[部編编].*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SECTION =
      Pattern.compile(
          "(?:section|secci[oó]n|sezione|abschnitt|раздел|seção)\\s+" + NUMBER + ALONE,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern LONE =
      Pattern.compile(
          "(?:preface|foreword|introduction|prologue|epilogue|afterword|conclusion|dedication|appendix(?:"
              + " [A-Z0-9]+\\b.{0,60})?"
              + "|acknowledge?ments|vorwort|einleitung|nachwort|anhang|schluss|préface|avant-propos|introducción"
              + "|prólogo|epílogo|prefacio|prefazione|introduzione|conclusione|voorwoord|inleiding|nawoord"
              + "|предисловие|введение|заключение|послесловие|序|序章|はじめに|おわりに)\\.?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern DECIMAL =
      Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,3})[.)]?\\s+(\\p{Lu}.*)");
  private static final Pattern ROMAN =
      Pattern.compile("([IVXLC]{1,8})(?:[.:]?|[.:—–-]\\s*(\\p{Lu}.*))");
  private static final int LONGEST = 80;
  private static final int MOST_WORDS = 10;
  private static final HeadingShape NO = new HeadingShape(Kind.NONE, 0);

  /** The shape of a line. */
  static HeadingShape of(String line) {
    if (line.length() > LONGEST || line.isEmpty() || line.indexOf('\n') >= 0) {
      return NO;
    }
    if (isChapter(line)) {
      boolean sentence = Shapes.words(line) > MOST_WORDS && Shapes.endsSentence(line);
      int level = PART.matcher(line).matches() ? 0 : SECTION.matcher(line).matches() ? 2 : 1;
      return sentence ? NO : new HeadingShape(Kind.NAMED, level);
    }
    Matcher decimal = DECIMAL.matcher(line);
    if (decimal.matches()) {
      int level = decimal.group(1).split("\\.").length;
      return Shapes.endsWithStop(line) ? NO : new HeadingShape(Kind.NUMBERED, level);
    }
    Matcher roman = ROMAN.matcher(line);
    if (roman.matches() && RomanNumber.value(roman.group(1)) > 0) {
      boolean lone = roman.group(2) == null;
      return lone && line.length() == 1 && !"IVX".contains(line)
          ? NO
          : new HeadingShape(Kind.ROMAN, 1);
    }
    return plain(line);
  }

  private static HeadingShape plain(String line) {
    boolean stop = Shapes.endsWithStop(line);
    long letters = line.chars().filter(Character::isLetter).count();
    if (letters < 3 || letters * 2 < line.length() || !Shapes.beginsUpper(line)) {
      return NO;
    }
    if (Shapes.isCapitals(line)
        && (!stop || line.endsWith(".") || line.endsWith("!") || line.endsWith("?"))) {
      return new HeadingShape(Kind.CAPITALS, 1);
    }
    boolean begins = Character.isLetterOrDigit(line.codePointAt(0)) || line.startsWith("“");
    boolean isShort = Shapes.words(line) <= MOST_WORDS && !stop && begins;
    return isShort ? new HeadingShape(Kind.SHORT, 1) : NO;
  }

  /** Whether a line says that it heads a chapter or part, whatever else it says. */
  static boolean isChapter(String line) {
    return line.length() <= LONGEST
        && (CHAPTER.matcher(line).matches()
            || PART.matcher(line).matches()
            || SECTION.matcher(line).matches()
            || LONE.matcher(line).matches());
  }

  /** Whether it is a number without a title, to which the next line may belong. */
  boolean isBare(String line) {
    return kind == Kind.ROMAN && line.length() < 10
        || kind == Kind.NAMED && !LONE.matcher(line).matches() && Shapes.words(line) <= 2;
  }
}
