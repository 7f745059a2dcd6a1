package octavo.importer.write;

/** The address of a link or picture as Markdown. */
final class LinkAddress {
  private LinkAddress() {}

  /** The address, in angle brackets where something in it would end it. */
  static String of(String address) {
    StringBuilder out = new StringBuilder(address.length());
    boolean plain = !address.isEmpty();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == '\n' || c == '\r' || c == '\t') {
        continue;
      }
      if (c == '<' || c == '>' || c == '\\' || c == '&' && opensEntity(address, i)) {
        out.append('\\');
      }
      plain &= c > ' ' && c != '(' && c != ')' && c != '<' && c != 0x7f;
      out.append(c);
    }
    return plain ? out.toString() : "<" + out + ">";
  }

  private static boolean opensEntity(String address, int at) {
    int end = at + 1;
    while (end < address.length()
        && (Character.isLetterOrDigit(address.charAt(end)) || address.charAt(end) == '#')) {
      end++;
    }
    return end > at + 1 && end < address.length() && address.charAt(end) == ';';
  }
}
