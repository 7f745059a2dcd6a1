package octavo.manuscript;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * How the bytes of a text file stand for characters: UTF-8 with or without a byte-order mark,
 * UTF-16 and UTF-32 with one, UTF-16 without one where every other byte is zero.
 */
public final class TextEncoding {
  /** How much of a file is looked at to tell UTF-16. */
  private static final int SAMPLE = 4096;

  private final Charset charset;
  private final byte[] mark;

  private TextEncoding(Charset charset, byte... mark) {
    this.charset = charset;
    this.mark = mark;
  }

  /** The encoding of a file. */
  public static TextEncoding of(byte[] bytes) {
    return byMark(bytes)
        .or(() -> byPattern(bytes))
        .orElseGet(() -> new TextEncoding(StandardCharsets.UTF_8));
  }

  /** The character set. */
  Charset charset() {
    return charset;
  }

  /** The length of the byte-order mark, 0 when there is none. */
  int markLength() {
    return mark.length;
  }

  /**
   * The characters of a file.
   *
   * @throws CharacterCodingException when some bytes stand for none
   */
  public String decode(byte[] bytes) throws CharacterCodingException {
    ByteBuffer in = ByteBuffer.wrap(bytes, mark.length, bytes.length - mark.length);
    return charset.newDecoder().decode(in).toString();
  }

  /** The bytes of a file of these characters, mark included. */
  public byte[] encode(String text) {
    byte[] characters = text.getBytes(charset);
    byte[] bytes = Arrays.copyOf(mark, mark.length + characters.length);
    System.arraycopy(characters, 0, bytes, mark.length, characters.length);
    return bytes;
  }

  private static Optional<TextEncoding> byMark(byte[] b) {
    if (starts(b, 0xEF, 0xBB, 0xBF)) {
      return marked(StandardCharsets.UTF_8, b, 3);
    }
    if (starts(b, 0xFF, 0xFE, 0, 0)) {
      return marked(Charset.forName("UTF-32LE"), b, 4);
    }
    if (starts(b, 0, 0, 0xFE, 0xFF)) {
      return marked(Charset.forName("UTF-32BE"), b, 4);
    }
    if (starts(b, 0xFF, 0xFE)) {
      return marked(StandardCharsets.UTF_16LE, b, 2);
    }
    if (starts(b, 0xFE, 0xFF)) {
      return marked(StandardCharsets.UTF_16BE, b, 2);
    }
    return Optional.empty();
  }

  private static Optional<TextEncoding> marked(Charset charset, byte[] bytes, int length) {
    return Optional.of(new TextEncoding(charset, Arrays.copyOf(bytes, length)));
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * UTF-16 without a mark: spaces, digits and line ends of any script leave a zero in one byte of
   * their pair. A tenth of zeros on one side and hardly any on the other is no accident.
   */
  private static Optional<TextEncoding> byPattern(byte[] bytes) {
    int pairs = Math.min(bytes.length, SAMPLE) / 2;
    if (bytes.length % 2 != 0 || pairs < 2) {
      return Optional.empty();
    }
    int high = 0;
    int low = 0;
    for (int i = 0; i < pairs; i++) {
      high += bytes[2 * i] == 0 ? 1 : 0;
      low += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (high * 10 >= pairs && low * 10 <= high) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE));
    }
    if (low * 10 >= pairs && high * 10 <= low) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE));
    }
    return Optional.empty();
  }
}
