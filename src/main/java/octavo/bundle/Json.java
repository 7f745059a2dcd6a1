package octavo.bundle;

/** Writes JSON text (RFC 8259); members stand in the order they are added. */
public final class Json {
  private final StringBuilder text = new StringBuilder();
  private boolean first = true;

  /** Nothing yet. */
  public Json() {}

  /** Opens an object, as the next member's value or an array's next element. */
  public Json open() {
    return begin('{');
  }

  /** Closes the innermost object. */
  public Json close() {
    return end('}');
  }

  /** Opens an array. */
  public Json openArray() {
    return begin('[');
  }

  /** Closes the innermost array. */
  public Json closeArray() {
    return end(']');
  }

  /** The name of the next member; its value must follow. */
  public Json name(String name) {
    separate();
    quote(name);
    text.append(':');
    first = true;
    return this;
  }

  /** A text member. */
  public Json member(String name, String value) {
    return name(name).value(value);
  }

  /** A number member. */
  public Json member(String name, long value) {
    name(name);
    text.append(value);
    first = false;
    return this;
  }

  /** A truth value. */
  public Json member(String name, boolean value) {
    name(name);
    text.append(value);
    first = false;
    return this;
  }

  /** A text. */
  public Json value(String value) {
    separate();
    quote(value);
    return this;
  }

  /** A number. */
  public Json value(long value) {
    separate();
    text.append(value);
    return this;
  }

  private Json begin(char bracket) {
    separate();
    text.append(bracket);
    first = true;
    return this;
  }

  private Json end(char bracket) {
    text.append(bracket);
    first = false;
    return this;
  }

  private void separate() {
    if (!first) {
      text.append(',');
    }
    first = false;
  }

  // Unpaired surrogates and everything a terminal could act upon are escaped as well.
  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c == '\n') {
        text.append("\\n");
      } else if (c == '\t') {
        text.append("\\t");
      } else if (c < 0x20 || c >= 0x7f && c < 0xa0 || lonely(value, i)) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          text.append(Character.forDigit(c >> shift & 0xf, 16));
        }
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  private static boolean lonely(String value, int at) {
    char c = value.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1)));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
