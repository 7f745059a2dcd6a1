package octavo.importer.mend;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Map;
import octavo.importer.mend.Edits.Why;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;

/**
 * Writes characters as usual: ligatures of presentation as letters, composed letters for letter and
 * accent, odd spaces as spaces; invisible characters and controls are left out. What means
 * something stays: non-joiners and joiners between letters of scripts that need them or in emoji,
 * no-break spaces beside figures and punctuation, marks of direction.
 */
final class CharacterSpelling implements Rule {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private static final Map<Integer, String> LETTERS =
      Map.of(
          0xFB00, "ff", 0xFB01, "fi", 0xFB02, "fl", 0xFB03, "ffi", 0xFB04, "ffl", 0xFB05, "st",
          0xFB06, "st");

  private static final Why LIGATURE = why("a ligature is made of its letters");
  private static final Why SPACE = why("an odd space");
  private static final Why INVISIBLE = why("an invisible character");
  private static final Why COMPOSED = why("letter and accent are one character");
  private static final Why CONTROL = why("a control character");

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    return Rule.change(passages, it -> it instanceof Passage.Code, text -> spell(text, ledger));
  }

  private static Why why(String reason) {
    return new Why(MendingRule.CHARACTER, 98, reason);
  }

  private static TracedText spell(TracedText text, Ledger ledger) {
    Edits edits = new Edits(text, ledger);
    String value = text.value();
    for (int at = 0; at < value.length(); ) {
      int end = unit(value, at);
      String unit = value.substring(at, end);
      if (!isPlain(unit)) {
        spell(edits, value, at, end);
      }
      at = end;
    }
    return edits.isEmpty() ? text : edits.done();
  }

  private static boolean isPlain(String unit) {
    return unit.length() == 1 && unit.charAt(0) >= ' ' && unit.charAt(0) < 0x7F;
  }

  // A character with the accents that follow it.
  private static int unit(String value, int at) {
    int end = at + Character.charCount(value.codePointAt(at));
    while (end < value.length() && isAccent(value.codePointAt(end))) {
      end += Character.charCount(value.codePointAt(end));
    }
    return end;
  }

  private static boolean isAccent(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static void spell(Edits edits, String value, int at, int end) {
    int c = value.codePointAt(at);
    String letters = LETTERS.get(c);
    if (letters != null) {
      edits.replace(at, at + 1, letters, LIGATURE);
    } else if (isInvisible(c)) {
      if (!means(value, at, c)) {
        edits.replace(at, at + 1, "", INVISIBLE);
      }
    } else if (Character.isISOControl(c)) {
      if (c != '\n' && c != '\t' && c != '\f') {
        edits.replace(at, at + 1, "", CONTROL);
      }
    } else if (isOddSpace(c)) {
      if (!keepsTogether(value, at, c)) {
        edits.replace(at, at + 1, " ", SPACE);
      }
    } else {
      String unit = value.substring(at, end);
      String composed = NFC.normalize(unit);
      if (!composed.equals(unit)) {
        edits.replace(at, end, composed, COMPOSED);
      }
    }
  }

  private static boolean isInvisible(int c) {
    return c == 0xAD || c >= 0x200B && c <= 0x200D || c == 0x2060 || c == 0xFEFF || c == 0x180E;
  }

  // A soft hyphen at a line's end is left to those who join the word.
  private static boolean means(String value, int at, int c) {
    int before = at == 0 ? ' ' : value.codePointBefore(at);
    int after = at + 1 < value.length() ? value.codePointAt(at + 1) : ' ';
    return switch (c) {
      case 0xAD -> after == '\n' && Character.isLetter(before);
      case 0x200C -> needsJoiners(before) && needsJoiners(after);
      case 0x200D -> needsJoiners(before) || before > 0xFFFF || before >= 0x2600 && before < 0xFE10;
      case 0x200B -> Shapes.isSpaceless(before) && Shapes.isSpaceless(after);
      default -> false;
    };
  }

  // Arabic, Syriac, N'Ko, the scripts of India and south-east Asia, Mongolian; blackletter's German
  // words have a non-joiner between Latin letters only where a ligature was feared.
  private static boolean needsJoiners(int c) {
    return c >= 0x600 && c < 0x1100 || c >= 0x1780 && c < 0x18B0;
  }

  private static boolean isOddSpace(int c) {
    return c == 0xA0 || c >= 0x2000 && c <= 0x200A || c == 0x202F || c == 0x205F || c == 0x1680;
  }

  // No-break spaces are meant where people set them: by figures, punctuation, initials.
  private static boolean keepsTogether(String value, int at, int c) {
    int before = at == 0 ? ' ' : value.codePointBefore(at);
    int after = at + 1 < value.length() ? value.codePointAt(at + 1) : ' ';
    boolean figures = Character.isDigit(before) || Character.isDigit(after);
    boolean marks = "«‹„“".indexOf(before) >= 0 || "»›!?:;%…–—”".indexOf(after) >= 0;
    boolean initial = before == '.' && Character.isLetter(after);
    boolean lone = Character.isWhitespace(before) || Character.isWhitespace(after);
    return (c == 0xA0 || c == 0x202F || c == 0x2009) && !lone && (figures || marks || initial);
  }
}
