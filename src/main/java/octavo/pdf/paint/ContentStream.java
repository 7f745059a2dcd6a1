package octavo.pdf.paint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A content stream in the making (ISO 32000-1, 7.8.2): bytes, with numbers written as short as they
 * can be. PDFBox's own writer makes objects and strings of all it writes, which for the millions of
 * glyphs of a book takes longer than to set them.
 */
final class ContentStream {
  /** Places behind the decimal point of lengths: a thousandth of a point. */
  private static final int PLACES = 1000;

  private byte[] bytes;
  private int length;

  ContentStream(int capacity) {
    bytes = new byte[capacity];
  }

  int length() {
    return length;
  }

  byte[] array() {
    return bytes;
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  void clear() {
    length = 0;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  ContentStream put(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
    return this;
  }

  ContentStream put(char c) {
    reserve(1);
    bytes[length++] = (byte) c;
    return this;
  }

  /** Writes ASCII as it is. */
  ContentStream put(String ascii) {
    int count = ascii.length();
    reserve(count);
    for (int i = 0; i < count; i++) {
      bytes[length++] = (byte) ascii.charAt(i);
    }
    return this;
  }

  ContentStream put(int number) {
    reserve(11);
    if (number < 0) {
      bytes[length++] = '-';
    }
    digits(Math.abs((long) number));
    return this;
  }

  private void digits(long number) {
    long unit = 1;
    while (number / unit >= 10) {
      unit *= 10;
    }
    for (; unit > 0; unit /= 10) {
      bytes[length++] = (byte) ('0' + number / unit % 10);
    }
  }

  /** Writes a length, to a thousandth. */
  ContentStream put(double number) {
    long thousandths = Math.round(number * PLACES);
    reserve(24);
    if (thousandths < 0) {
      bytes[length++] = '-';
    }
    long size = Math.abs(thousandths);
    long whole = size / PLACES;
    int rest = (int) (size % PLACES);
    if (whole > 0 || rest == 0) {
      digits(whole);
    }
    if (rest > 0) {
      bytes[length++] = '.';
      for (int unit = PLACES / 10; rest > 0; unit /= 10) {
        bytes[length++] = (byte) ('0' + rest / unit);
        rest %= unit;
      }
    }
    return this;
  }

  /** Writes numbers, each with a space after it. */
  ContentStream numbers(double... numbers) {
    for (double number : numbers) {
      put(number).put(' ');
    }
    return this;
  }

  /** Writes a code of one byte or of two as it stands within a literal string (7.3.4.2). */
  void code(int code) {
    if (code > 0xFF) {
      codeByte(code >> 8);
    }
    codeByte(code & 0xFF);
  }

  private void codeByte(int b) {
    reserve(2);
    switch (b) {
      case '(', ')', '\\' -> {
        bytes[length++] = '\\';
        bytes[length++] = (byte) b;
      }
      case '\r' -> {
        bytes[length++] = '\\';
        bytes[length++] = 'r';
      }
      default -> bytes[length++] = (byte) b;
    }
  }

  /** Writes a text string (7.9.2.2) in hexadecimal. */
  ContentStream text(String text) {
    put("<FEFF");
    for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
      put(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)));
      put(Character.toUpperCase(Character.forDigit(b & 15, 16)));
    }
    return put('>');
  }

  /** Whether two lengths are written alike. */
  static boolean same(double a, double b) {
    return Math.round(a * PLACES) == Math.round(b * PLACES);
  }

  /** A length as it is written. */
  static double rounded(double length) {
    return Math.round(length * PLACES) / (double) PLACES;
  }
}
