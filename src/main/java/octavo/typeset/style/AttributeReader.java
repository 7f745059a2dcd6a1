package octavo.typeset.style;

import java.util.List;
import java.util.Optional;
import octavo.typeset.style.Token.Kind;

/** Reads what a selector asks of an attribute (Selectors Level 4, section 6). */
final class AttributeReader {
  private static final String OPERATORS = "~|^$*";

  private AttributeReader() {}

  /** What stands between square brackets; empty when it cannot be answered. */
  static Optional<Condition> read(ComponentValue block) {
    List<ComponentValue> parts = ComponentValue.dense(block.content());
    if (parts.isEmpty() || parts.getFirst().kind() != Kind.IDENT) {
      return Optional.empty();
    }
    String name = parts.getFirst().text();
    int at = 1;
    if (isNamespaced(parts)) {
      name += ":" + parts.get(2).text();
      at = 3;
    }
    return at == parts.size()
        ? Optional.of(new Condition.Attribute(name, "", ""))
        : compared(name, parts.subList(at, parts.size()));
  }

  // epub|type, as an XML document has it: epub:type.
  private static boolean isNamespaced(List<ComponentValue> parts) {
    return parts.size() > 2 && parts.get(1).isDelim('|') && parts.get(2).kind() == Kind.IDENT;
  }

  private static Optional<Condition> compared(String name, List<ComponentValue> parts) {
    ComponentValue first = parts.getFirst();
    boolean prefixed = first.kind() == Kind.DELIM && OPERATORS.contains(first.text());
    int equals = prefixed ? 1 : 0;
    if (parts.size() != equals + 2 || !parts.get(equals).isDelim('=')) {
      return Optional.empty();
    }
    ComponentValue value = parts.getLast();
    return value.kind() == Kind.IDENT || value.kind() == Kind.STRING
        ? Optional.of(
            new Condition.Attribute(
                name, (prefixed ? first.text() : "") + "=", ContentReader.unquoted(value.text())))
        : Optional.empty();
  }
}
