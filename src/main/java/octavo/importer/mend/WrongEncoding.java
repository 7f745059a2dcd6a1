package octavo.importer.mend;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.importer.mend.Edits.Why;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;

/**
 * Mends what was UTF-8 and once read as Windows-1252, such as {@code â€™} for an apostrophe: the
 * bytes that such a sequence stands for are read again. Only sequences that are whole characters of
 * UTF-8 are touched; two letters that may well stand beside each other in a word are so too, for a
 * capital with an accent followed by a symbol is written in no language.
 */
final class WrongEncoding implements Rule {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LONGEST = 4;
  private static final Why WHY =
      new Why(MendingRule.ENCODING, 95, "UTF-8 that was read as Windows-1252");

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    List<Passage> mended = new ArrayList<>();
    for (Passage passage : passages) {
      mended.add(passage.map(text -> mend(text, ledger)));
    }
    return mended;
  }

  private static TracedText mend(TracedText text, Ledger ledger) {
    Edits edits = new Edits(text, ledger);
    String value = text.value();
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      int length = c < 0xC2 ? 0 : c <= 0xDF ? 2 : c <= 0xEF ? 3 : c <= 0xF4 ? LONGEST : 0;
      if (length == 0 || at + length > value.length()) {
        continue;
      }
      Optional<String> meant = read(value.substring(at, at + length));
      if (meant.isPresent()) {
        edits.replace(at, at + length, meant.get(), WHY);
        at += length - 1;
      }
    }
    return edits.isEmpty() ? text : edits.done();
  }

  private static Optional<String> read(String sequence) {
    byte[] bytes = new byte[sequence.length()];
    for (int i = 0; i < bytes.length; i++) {
      int single = singleByte(sequence.charAt(i));
      if (single < 0) {
        return Optional.empty();
      }
      bytes[i] = (byte) single;
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  // The five bytes that Windows-1252 leaves open are read as controls of the same number.
  private static int singleByte(char c) {
    if (c >= 0x80 && c <= 0x9F) {
      return c;
    }
    if (!WINDOWS.newEncoder().canEncode(c)) {
      return -1;
    }
    ByteBuffer one = WINDOWS.encode(CharBuffer.wrap(new char[] {c}));
    return one.get() & 0xFF;
  }
}
