package octavo.importer.text;

import java.util.regex.Pattern;

/** What lists of notes are called in the languages of most books. */
public final class NoteTitles {
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:\\P{L}*)(?:(?:foot|end)?notes?(?: and references)?|references(?: and notes)?|sources"
              + "|notes and sources|citations|anmerkungen|fu(?:ß|ss)noten|endnoten|einzelnachweise"
              + "|quellen|belege|références|notes et références|notas|referencias|referências|note"
              + "|note e riferimenti|noten|voetnoten|przypisy|referenser|noter|примечания|сноски"
              + "|ссылки|脚注|注释|注釈)(?:\\P{L}*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private NoteTitles() {}

  /** Whether a heading heads notes; numbers and signs around its words mean nothing. */
  public static boolean heads(String heading) {
    return TITLE.matcher(heading).matches();
  }
}
