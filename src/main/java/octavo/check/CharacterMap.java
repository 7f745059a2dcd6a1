package octavo.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * A CMap (ISO 32000-1, 9.7.5 and 9.10.3; Adobe Technical Note 5014): how long codes are, and what
 * they stand for: the number of a glyph, or characters. Its syntax is that of content streams as
 * far as CMaps in PDFs go.
 *
 * <p>PDFBox's own reader fills a table of all characters before it reads the first map, which for a
 * usual book takes longer than to read its text.
 */
final class CharacterMap {
  /** Each code has two bytes and is its own number. */
  static final CharacterMap IDENTITY = identity();

  /** By the first byte of a code. */
  private final int[] lengths = new int[256];

  /** How many bytes the codes below 256 have that something is said of. */
  private final int[] ofLength = new int[256];

  /** By code; one beyond the end stands for nothing, which is glyph 0. */
  private int[] numbers = new int[0];

  private final Map<Integer, String> texts = new HashMap<>();

  private CharacterMap() {}

  private static CharacterMap identity() {
    CharacterMap map = new CharacterMap();
    Arrays.fill(map.lengths, 2);
    map.numbers = new int[1 << 16];
    Arrays.setAll(map.numbers, code -> code);
    return map;
  }

  /** Reads a map; null when it goes on in another, or has codes that this cannot hold. */
  static @Nullable CharacterMap read(COSStream stream) throws IOException {
    if (stream.containsKey(COSName.getPDFName("UseCMap"))) {
      return null;
    }
    CharacterMap map = new CharacterMap();
    try (InputStream in = stream.createInputStream()) {
      ContentParser parser = new ContentParser(in.readAllBytes());
      for (String operator = parser.next(); !operator.isEmpty(); operator = parser.next()) {
        if (operator.equals("usecmap") || !map.add(operator, parser.operands())) {
          return null;
        }
      }
    }
    return map;
  }

  /** How many bytes a code has that begins with a byte. */
  int length(int first) {
    return Math.max(1, lengths[first]);
  }

  /** The number of the glyph that a code stands for. */
  int number(int code) {
    return code < numbers.length ? numbers[code] : 0;
  }

  /** The characters that a code stands for, or null. */
  @Nullable String text(int code) {
    return texts.get(code);
  }

  private boolean add(String operator, List<Operand> operands) {
    int size =
        switch (operator) {
          case "endcodespacerange", "endcidchar", "endbfchar" -> 2;
          case "endcidrange", "endbfrange" -> 3;
          default -> operands.size() + 1;
        };
    boolean isKnown = true;
    for (int i = 0; isKnown && i + size <= operands.size(); i += size) {
      int first = code(operands.get(i));
      int last = size == 3 ? code(operands.get(i + 1)) : first;
      Operand of = operands.get(i + size - 1);
      if (operator.equals("endcodespacerange")) {
        isKnown = addSpace(operands.get(i), of);
      } else {
        isKnown = first >= 0 && last >= first && isOne(operands.get(i), first, last);
        isKnown = isKnown && add(first, last, of);
      }
    }
    return isKnown;
  }

  // A code of one byte and one of two whose first is 0 would be the same number.
  private boolean isOne(Operand operand, int first, int last) {
    int length = operand instanceof Operand.Codes(byte[] bytes) ? bytes.length : 0;
    for (int code = first; code <= Math.min(last, 0xFF); code++) {
      if (ofLength[code] != 0 && ofLength[code] != length) {
        return false;
      }
      ofLength[code] = length;
    }
    return true;
  }

  private static int code(Operand operand) {
    if (!(operand instanceof Operand.Codes(byte[] bytes)) || bytes.length < 1 || bytes.length > 2) {
      return -1;
    }
    return bytes.length == 1 ? bytes[0] & 0xFF : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
  }

  private boolean addSpace(Operand least, Operand most) {
    if (code(least) < 0
        || code(most) < 0
        || !(least instanceof Operand.Codes(byte[] from))
        || !(most instanceof Operand.Codes(byte[] to))
        || from.length != to.length) {
      return false;
    }
    for (int first = from[0] & 0xFF; first <= (to[0] & 0xFF); first++) {
      // Codes of other lengths may begin alike; PDFBox knows how to tell them apart.
      if (lengths[first] != 0 && lengths[first] != from.length) {
        return false;
      }
      lengths[first] = from.length;
    }
    return true;
  }

  // Most maps name one code after the other.
  private void reserve(int codes) {
    if (codes > numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(codes, 2 * numbers.length));
    }
  }

  private boolean add(int first, int last, Operand of) {
    switch (of) {
      case Operand.Quantity(double number) -> {
        reserve(last + 1);
        for (int code = first; code <= last; code++) {
          numbers[code] = (int) number + code - first;
        }
      }
      case Operand.Codes(byte[] bytes) -> {
        String text = new String(bytes, StandardCharsets.UTF_16BE);
        for (int code = first; code <= last && !text.isEmpty(); code++) {
          texts.put(code, text);
          char next = (char) (text.charAt(text.length() - 1) + 1);
          text = text.substring(0, text.length() - 1) + next;
        }
      }
      case Operand.Items(List<Operand> items) -> {
        for (int i = 0; i < items.size() && first + i <= last; i++) {
          if (items.get(i) instanceof Operand.Codes(byte[] bytes)) {
            texts.put(first + i, new String(bytes, StandardCharsets.UTF_16BE));
          }
        }
      }
      case Operand.Name name -> {
        return false;
      }
      case Operand.Pairs pairs -> {
        return false;
      }
    }
    return true;
  }
}
