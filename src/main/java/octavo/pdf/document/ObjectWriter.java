package octavo.pdf.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Writes objects as PDF syntax (ISO 32000-1, 7.3) and gives numbers to those that are referred to:
 * streams, and dictionaries that do not say they are direct. Arrays stand where they are used.
 */
final class ObjectWriter {
  private static final String DELIMITERS = "()<>[]{}/%#";

  private final Map<COSBase, Integer> numbers = new IdentityHashMap<>();
  private final Deque<COSDictionary> met = new ArrayDeque<>();
  private int last;

  /** A number nobody has yet; the first is 1. */
  int next() {
    return ++last;
  }

  /** The number of an object; it waits to be written when it is met for the first time. */
  int number(COSDictionary object) {
    Integer known = numbers.get(object);
    if (known != null) {
      return known;
    }
    int number = next();
    numbers.put(object, number);
    met.add(object);
    return number;
  }

  /** The object that waits longest to be written; nothing when all are. */
  @Nullable COSDictionary poll() {
    return met.poll();
  }

  /** Writes a dictionary out, references in place of what has a number. */
  void dictionary(COSDictionary dictionary, PdfBytes out) throws IOException {
    out.put("<<");
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      name(entry.getKey(), out);
      value(entry.getValue(), out);
    }
    out.put(">>");
  }

  private void value(@Nullable COSBase value, PdfBytes out) throws IOException {
    COSBase own = value instanceof COSObject object ? object.getObject() : value;
    if (own instanceof COSDictionary dictionary) {
      if (dictionary.isDirect()) {
        dictionary(dictionary, out);
      } else {
        out.put(' ').put(number(dictionary)).put(" 0 R");
      }
    } else if (own instanceof COSName name) {
      name(name, out);
    } else if (own instanceof COSArray array) {
      array(array, out);
    } else {
      scalar(own, out);
    }
  }

  private void array(COSArray array, PdfBytes out) throws IOException {
    out.put('[');
    for (int i = 0; i < array.size(); i++) {
      value(array.get(i), out);
    }
    out.put(']');
  }

  private static void scalar(@Nullable COSBase value, PdfBytes out) throws IOException {
    if (value instanceof COSInteger integer) {
      out.put(' ').put(integer.longValue());
    } else if (value instanceof COSString string) {
      string(string, out);
    } else if (value instanceof COSFloat number) {
      out.put(' ');
      real(number.floatValue(), out);
    } else if (value instanceof COSBoolean truth) {
      out.put(truth.getValue() ? " true" : " false");
    } else if (value == null || value instanceof COSNull) {
      out.put(" null");
    } else {
      throw new IOException("an object that PDF does not know: " + value);
    }
  }

  // As short as it can be: most numbers are lengths to a thousandth.
  private static void real(float number, PdfBytes out) {
    if ((float) PdfBytes.rounded(number) == number) {
      out.put((double) number);
    } else {
      out.put(new BigDecimal(Float.toString(number)).toPlainString());
    }
  }

  /** In hexadecimal what is not ASCII: some programs take a literal string for text. */
  private static void string(COSString string, PdfBytes out) {
    byte[] bytes = string.getBytes();
    boolean literal = true;
    for (byte b : bytes) {
      literal &= b >= ' ';
    }
    out.put(literal ? '(' : '<');
    for (byte b : bytes) {
      if (literal) {
        out.code(b);
      } else {
        hexadecimal(b, out);
      }
    }
    out.put(literal ? ')' : '>');
  }

  private static void hexadecimal(int b, PdfBytes out) {
    out.put(Character.forDigit(b >> 4 & 15, 16)).put(Character.forDigit(b & 15, 16));
  }

  private static void name(COSName name, PdfBytes out) {
    out.put('/');
    for (byte b : name.getName().getBytes(StandardCharsets.UTF_8)) {
      if (b > ' ' && b < 0x7F && DELIMITERS.indexOf(b) < 0) {
        out.put((char) b);
      } else {
        out.put('#');
        hexadecimal(b, out);
      }
    }
  }
}
