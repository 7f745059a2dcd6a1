package octavo.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses a content stream into operators and their operands (ISO 32000-1, 7.2 and 7.8.2).
 *
 * <p>PDFBox's own parser was measured and took most of the time of reading a PDF back: it makes an
 * object that can be written again of every number, most of which draw lines. This one is lenient
 * where no word depends on it: what is no number is 0, a bracket without its partner is passed over
 * or ends with the stream.
 */
final class ContentParser {
  private static final int END = -1;

  /** Arrays within arrays; no writer goes deeper than two. */
  private static final int DEEPEST = 32;

  private static final String WHITE_SPACE = "\0\t\n\f\r ";
  private static final String DELIMITERS = "()<>[]{}/%";

  private static final boolean[] IS_WHITE = table(WHITE_SPACE);
  private static final boolean[] IS_REGULAR = regular();

  private final byte[] data;
  private final List<Operand> operands = new ArrayList<>();
  private final @Nullable String[] known = new String[64];
  private int at;

  ContentParser(byte[] data) {
    this.data = data;
  }

  private static boolean[] table(String characters) {
    boolean[] table = new boolean[256];
    for (int i = 0; i < characters.length(); i++) {
      table[characters.charAt(i)] = true;
    }
    return table;
  }

  private static boolean[] regular() {
    boolean[] table = table(WHITE_SPACE + DELIMITERS);
    for (int i = 0; i < table.length; i++) {
      table[i] = !table[i];
    }
    return table;
  }

  /** The operands of the operator last read; the same list each time. */
  List<Operand> operands() {
    return operands;
  }

  /**
   * Reads up to the end of the next operator.
   *
   * @return the operator, or nothing at the end of the stream
   * @throws IOException when operands lie within each other past any use
   */
  String next() throws IOException {
    operands.clear();
    for (int c = skipWhiteSpace(); c != END; c = skipWhiteSpace()) {
      if (IS_REGULAR[c] && !startsNumber(c)) {
        String operator = keyword();
        if (operator.equals("ID")) {
          skipImage();
        }
        return operator;
      }
      operand(c, operands, 0);
    }
    return "";
  }

  private int peek() {
    return at < data.length ? data[at] & 0xFF : END;
  }

  private int skipWhiteSpace() {
    while (at < data.length) {
      int c = data[at] & 0xFF;
      if (c == '%') {
        skipComment();
      } else if (IS_WHITE[c]) {
        at++;
      } else {
        return c;
      }
    }
    return END;
  }

  private void skipComment() {
    while (at < data.length && data[at] != '\n' && data[at] != '\r') {
      at++;
    }
  }

  private static boolean startsNumber(int c) {
    return c >= '0' && c <= '9' || c == '-' || c == '.' || c == '+';
  }

  private void operand(int first, List<Operand> into, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("operands of a content stream lie too deep within each other");
    }
    switch (first) {
      case '(' -> into.add(new Operand.Codes(literal()));
      case '[' -> {
        at++;
        into.add(new Operand.Items(items(']', depth)));
      }
      case '/' -> into.add(new Operand.Name(name()));
      case '<' -> {
        at++;
        if (peek() == '<') {
          at++;
          into.add(new Operand.Pairs(items('>', depth)));
          at += peek() == '>' ? 1 : 0;
        } else {
          into.add(new Operand.Codes(hexadecimal()));
        }
      }
      default -> {
        if (startsNumber(first)) {
          into.add(new Operand.Quantity(quantity()));
        } else if (IS_REGULAR[first]) {
          // "true", "false" and "null" within an array or dictionary.
          into.add(new Operand.Name(keyword()));
        } else {
          at++;
        }
      }
    }
  }

  private List<Operand> items(char close, int depth) throws IOException {
    List<Operand> items = new ArrayList<>();
    int c = skipWhiteSpace();
    while (c != END && c != close) {
      operand(c, items, depth + 1);
      c = skipWhiteSpace();
    }
    at = Math.min(at + 1, data.length);
    return items;
  }

  private String keyword() {
    int from = at;
    while (at < data.length && IS_REGULAR[data[at] & 0xFF]) {
      at++;
    }
    return text(from, at);
  }

  // A few operators and names make up a page: each becomes a string once.
  private String text(int from, int to) {
    int place = to - from;
    for (int i = from; i < to; i++) {
      place = place * 31 + data[i];
    }
    place &= known.length - 1;
    String text = known[place];
    if (text == null || !matches(text, from, to)) {
      text = new String(data, from, to - from, StandardCharsets.ISO_8859_1);
      known[place] = text;
    }
    return text;
  }

  private boolean matches(String text, int from, int to) {
    boolean matches = text.length() == to - from;
    for (int i = from; matches && i < to; i++) {
      matches = text.charAt(i - from) == (data[i] & 0xFF);
    }
    return matches;
  }

  private String name() {
    at++;
    String raw = keyword();
    if (raw.indexOf('#') < 0) {
      return raw;
    }
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < raw.length(); i++) {
      int high = i + 2 < raw.length() ? digit(raw.charAt(i + 1)) : END;
      int low = i + 2 < raw.length() ? digit(raw.charAt(i + 2)) : END;
      if (raw.charAt(i) == '#' && high != END && low != END) {
        name.append((char) (high << 4 | low));
        i += 2;
      } else {
        name.append(raw.charAt(i));
      }
    }
    return name.toString();
  }

  private static int digit(int c) {
    return Character.digit(c, 16);
  }

  private double quantity() {
    int from = at;
    boolean negative = data[at] == '-';
    double value = 0;
    double unit = 0;
    while (at < data.length && IS_REGULAR[data[at] & 0xFF]) {
      int c = data[at++];
      if (c >= '0' && c <= '9') {
        value = value * 10 + c - '0';
        unit *= 10;
      } else if (c == '.' && unit == 0) {
        unit = 1;
      } else if (at > from + 1 || c != '-' && c != '+') {
        skipRegular();
        return 0;
      }
    }
    double size = unit > 1 ? value / unit : value;
    return negative ? -size : size;
  }

  private void skipRegular() {
    while (at < data.length && IS_REGULAR[data[at] & 0xFF]) {
      at++;
    }
  }

  private byte[] hexadecimal() {
    int from = at;
    while (at < data.length && data[at] != '>') {
      at++;
    }
    byte[] bytes = new byte[(at - from + 1) / 2];
    int digits = 0;
    for (int i = from; i < at; i++) {
      int value = digit(data[i]);
      if (value != END) {
        bytes[digits / 2] |= (byte) (digits % 2 == 0 ? value << 4 : value);
        digits++;
      }
    }
    at = Math.min(at + 1, data.length);
    return digits + 1 < bytes.length * 2 ? Arrays.copyOf(bytes, (digits + 1) / 2) : bytes;
  }

  private byte[] literal() {
    at++;
    int from = at;
    while (at < data.length && data[at] != ')' && data[at] != '(' && data[at] != '\\') {
      at++;
    }
    if (at < data.length && data[at] == ')') {
      return Arrays.copyOfRange(data, from, at++);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(data, from, at - from);
    int open = 1;
    while (at < data.length) {
      int c = data[at++];
      if (c == '\\') {
        escape(bytes);
        continue;
      }
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open == 0) {
        break;
      }
      bytes.write(c);
    }
    return bytes.toByteArray();
  }

  private void escape(ByteArrayOutputStream bytes) {
    int c = peek();
    at = Math.min(at + 1, data.length);
    switch (c) {
      case 'n' -> bytes.write('\n');
      case 'r' -> bytes.write('\r');
      case 't' -> bytes.write('\t');
      case 'b' -> bytes.write('\b');
      case 'f' -> bytes.write('\f');
      case '\r' -> at += peek() == '\n' ? 1 : 0;
      case '\n', END -> {
        // The end of the line belongs to the escape: nothing is meant.
      }
      default -> {
        if (c >= '0' && c <= '7') {
          bytes.write(octal(c - '0'));
        } else {
          bytes.write(c);
        }
      }
    }
  }

  private int octal(int first) {
    int value = first;
    for (int i = 0; i < 2 && peek() >= '0' && peek() <= '7'; i++) {
      value = value * 8 + data[at++] - '0';
    }
    return value;
  }

  // The data of an image within the stream (8.9.7): up to "EI" with white space on both sides.
  private void skipImage() {
    at++;
    while (at < data.length) {
      boolean ends =
          data[at] == 'E'
              && at + 1 < data.length
              && data[at + 1] == 'I'
              && IS_WHITE[data[at - 1] & 0xFF]
              && (at + 2 == data.length || IS_WHITE[data[at + 2] & 0xFF]);
      if (ends) {
        return;
      }
      at++;
    }
  }
}
