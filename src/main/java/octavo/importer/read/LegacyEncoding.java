package octavo.importer.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/**
 * An encoding of one byte a letter, or one of East Asia, told by the text. Windows-1252 and
 * MacRoman are told apart by what their characters would be among the letters around; other
 * alphabets by the detection of ICU, which knows no MacRoman.
 *
 * @param charset the encoding
 */
record LegacyEncoding(Charset charset) {
  private static final List<Charset> LATIN =
      List.of(Charset.forName("windows-1252"), Charset.forName("x-MacRoman"));

  /** Bytes beyond ASCII one in so many, and the text is hardly in Latin letters. */
  private static final int MANY_ONE_IN = 4;

  private static final int SURE = 30;
  private static final int SAMPLE = 200_000;

  /** The encoding of bytes that are no UTF-8. */
  static LegacyEncoding of(byte[] bytes) {
    byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
    int high = 0;
    for (byte b : sample) {
      high += b < 0 ? 1 : 0;
    }
    if (high * MANY_ONE_IN > sample.length) {
      CharsetMatch match = new CharsetDetector().setText(sample).detect();
      if (match != null && match.getConfidence() >= SURE && Charset.isSupported(match.getName())) {
        return new LegacyEncoding(Charset.forName(match.getName()));
      }
    }
    Charset best = LATIN.getFirst();
    for (Charset other : LATIN) {
      best = score(sample, other) > score(sample, best) ? other : best;
    }
    return new LegacyEncoding(best);
  }

  private static int score(byte[] bytes, Charset charset) {
    String text = charset.decode(ByteBuffer.wrap(bytes)).toString();
    int score = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        score += score(c, before, after);
      }
    }
    return score;
  }

  // What a character says for its encoding, by the company it keeps.
  private static int score(char c, char before, char after) {
    boolean letterBefore = Character.isLetter(before);
    boolean letterAfter = Character.isLetter(after);
    if (c == '\uFFFD' || Character.isISOControl(c)) {
      return -8;
    }
    if (Character.isLowerCase(c) && c != 'ƒ' && c != 'ª' && c != 'º') {
      return letterBefore || letterAfter
          ? 3
          : before == ' ' && after == ' ' && "àéêíóýæåö".indexOf(c) >= 0 ? 2 : -1;
    }
    if (Character.isUpperCase(c)) {
      return Character.isLowerCase(before) ? -4 : letterAfter ? 2 : -2;
    }
    if ("“‘„‚«‹".indexOf(c) >= 0) {
      return letterAfter && !letterBefore ? 3 : before == ' ' || letterAfter ? 1 : -2;
    }
    if ("”’»›…".indexOf(c) >= 0) {
      return letterBefore || ".,!?;:".indexOf(before) >= 0 ? 3 : -1;
    }
    if ("–—".indexOf(c) >= 0) {
      return 2;
    }
    if ("°§£€©®™·•½¼¾±×\u00A0¿¡".indexOf(c) >= 0) {
      return letterBefore && letterAfter ? -3 : 1;
    }
    return -3;
  }
}
