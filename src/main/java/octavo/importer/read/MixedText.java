package octavo.importer.read;

import java.nio.charset.Charset;

/**
 * Bytes that are UTF-8 but for some: text that was pasted together of several files.
 *
 * @param text the characters; stray bytes are read as Windows-1252
 * @param sequences how many characters beyond ASCII are UTF-8
 * @param strays how many bytes are not
 * @param first the offset of the first of these
 */
record MixedText(String text, int sequences, int strays, int first) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LONGEST = 4;

  /** Reads bytes so. */
  static MixedText of(byte[] bytes) {
    StringBuilder out = new StringBuilder(bytes.length);
    int sequences = 0;
    int strays = 0;
    int first = -1;
    for (int at = 0; at < bytes.length; ) {
      int length = length(bytes, at);
      if (length > 0) {
        sequences += length > 1 ? 1 : 0;
        out.append(new String(bytes, at, length, java.nio.charset.StandardCharsets.UTF_8));
      } else {
        strays++;
        first = first < 0 ? at : first;
        out.append(new String(bytes, at, 1, WINDOWS));
      }
      at += Math.max(1, length);
    }
    return new MixedText(out.toString(), sequences, strays, first);
  }

  /** Whether so many characters are UTF-8 that it cannot be chance. */
  boolean isUtf8() {
    return sequences > strays;
  }

  // The length of the character of UTF-8 that begins at an offset, else 0.
  private static int length(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : LONGEST;
    if (lead > 0xF4 || at + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
