package octavo.check;

import java.util.List;

/** What stands before an operator in a content stream (ISO 32000-1, 7.3). */
sealed interface Operand {
  /** An integer or a real number. */
  record Quantity(double value) implements Operand {}

  /** The bytes of a string, literal or hexadecimal: codes of the font, not characters. */
  record Codes(byte[] bytes) implements Operand {}

  /** A name, without its solidus and with its escapes resolved. */
  record Name(String value) implements Operand {}

  /** An array. */
  record Items(List<Operand> items) implements Operand {}

  /** A dictionary: keys and values in turn, as they stand. */
  record Pairs(List<Operand> items) implements Operand {
    /** The number a key stands before, or {@code otherwise}. */
    double quantity(String key, double otherwise) {
      for (int i = 0; i + 1 < items.size(); i += 2) {
        if (items.get(i) instanceof Name(String name)
            && name.equals(key)
            && items.get(i + 1) instanceof Quantity(double value)) {
          return value;
        }
      }
      return otherwise;
    }
  }
}
