package octavo.importer.read;

/**
 * The language of code, which its classes say: with a sign before it as HTML has it (HTML, section
 * 4.5.15), or by itself beside the class of all code, as Pandoc does.
 */
final class CodeLanguage {
  private CodeLanguage() {}

  /**
   * The language, in lower and upper case as it is said; empty when none is.
   *
   * @param names the classes of the code and of what it stands in, parted by spaces
   */
  static String of(String names) {
    boolean pandoc = false;
    for (String name : names.split("\\s+")) {
      if (name.startsWith("language-") || name.startsWith("lang-")) {
        return name.substring(name.indexOf('-') + 1).replaceFirst("^\\{\\.", "");
      }
      if (pandoc && !name.startsWith("number") && !name.equals("sourceCode")) {
        return name;
      }
      pandoc |= name.equals("sourceCode");
    }
    return "";
  }
}
