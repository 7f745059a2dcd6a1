package octavo.pdf.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Content or objects of a PDF in the making (ISO 32000-1, 7.2): bytes, with numbers written as
 * short as they can be. PDFBox's own writer makes objects and strings of all it writes, which for
 * the millions of glyphs of a book takes longer than to set them.
 */
public final class PdfBytes {
  /** Places behind the decimal point of lengths: a thousandth of a point. */
  private static final int PLACES = 1000;

  private byte[] bytes;
  private int length;

  /** Nothing yet, with room for so many bytes; it grows as it must. */
  public PdfBytes(int capacity) {
    bytes = new byte[capacity];
  }

  /** How many bytes are written. */
  public int length() {
    return length;
  }

  /** The buffer itself, of which the first {@link #length()} bytes are written. */
  public byte[] array() {
    return bytes;
  }

  /** What is written. */
  public byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  /** Begins anew. */
  public void clear() {
    length = 0;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  /** Writes bytes as they are. */
  public PdfBytes put(byte[] more) {
    return put(more, more.length);
  }

  /** Writes the first so many bytes as they are. */
  public PdfBytes put(byte[] more, int count) {
    reserve(count);
    System.arraycopy(more, 0, bytes, length, count);
    length += count;
    return this;
  }

  /** Writes a character of ASCII. */
  public PdfBytes put(char c) {
    reserve(1);
    bytes[length++] = (byte) c;
    return this;
  }

  /** Writes ASCII as it is. */
  public PdfBytes put(String ascii) {
    int count = ascii.length();
    reserve(count);
    for (int i = 0; i < count; i++) {
      bytes[length++] = (byte) ascii.charAt(i);
    }
    return this;
  }

  /** Writes an integer that has an opposite. */
  public PdfBytes put(long number) {
    reserve(20);
    if (number < 0) {
      bytes[length++] = '-';
    }
    digits(Math.abs(number));
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
  public PdfBytes put(double number) {
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
  public PdfBytes numbers(double... numbers) {
    for (double number : numbers) {
      put(number).put(' ');
    }
    return this;
  }

  /** Writes a code of one byte or of two as it stands within a literal string (7.3.4.2). */
  public void code(int code) {
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
  public PdfBytes text(String text) {
    put("<FEFF");
    for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
      put(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)));
      put(Character.toUpperCase(Character.forDigit(b & 15, 16)));
    }
    return put('>');
  }

  /** Whether two lengths are written alike. */
  public static boolean same(double a, double b) {
    return Math.round(a * PLACES) == Math.round(b * PLACES);
  }

  /** A length as it is written. */
  public static double rounded(double length) {
    return Math.round(length * PLACES) / (double) PLACES;
  }
}
