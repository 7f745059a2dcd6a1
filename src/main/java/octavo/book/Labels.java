package octavo.book;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words a book needs that its author did not write, in the book's language: the names of made
 * pages, of kinds of components, and what is said to who does not see the page.
 *
 * <p>They lie in {@code labels-*.properties} beside this class, one file a language, all with the
 * same keys (a test holds that). A language without a file speaks English.
 */
public final class Labels {
  /** The languages with words of their own, as ISO 639 codes. */
  static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "ru", "uk",
          "el", "ja", "zh", "ar", "he", "tr");

  private static final Map<String, Labels> LOADED = new ConcurrentHashMap<>();

  private final String language;
  private final Map<String, String> texts;

  private Labels(String language, Map<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  /** What is said beside the names of kinds; those marked {0} name something. */
  public enum Word {
    /** The cover. */
    COVER,
    /** The list of landmarks in the navigation. */
    LANDMARKS,
    /** The list of pages in the navigation. */
    PAGE_LIST,
    /** The landmark of the first main text. */
    START_OF_TEXT,
    /** A component without title, text or a kind worth naming. */
    UNTITLED,
    /** {0}: the figure's number. */
    FIGURE,
    /** {0}: the listing's number. */
    LISTING,
    /** {0}: the table's number. */
    TABLE,
    /** {0}: the table's caption, or nothing; above what goes on of it on a further page. */
    TABLE_CONTINUED,
    /** {0}: the note's number. */
    NOTE,
    /** {0}: number and letter of the reference a back link leads to. */
    BACK_TO_REFERENCE,
    /** {0}: the page whose notes stand here. */
    NOTES_TO_PAGE,
    /** {0}: the first and the last page whose notes stand here. */
    NOTES_TO_PAGES,
    /** A sentence, printed as the text of a note whose text is missing. */
    SOURCE_NOT_GIVEN,
    /** The alternative text of an image in a line that has none. */
    IMAGE_NO_DESCRIPTION,
    /** {0}: the number of a figure without alternative text. */
    FIGURE_NO_DESCRIPTION,
    /** Printed in the frame of a picture that is not there. */
    PICTURE_NOT_SUPPLIED,
    /** {0}: the part's number. */
    PART_NUMBER,
    /** {0}: the chapter's number. */
    CHAPTER_NUMBER,
    /** {0}: the page's number. */
    PAGE,
    /** {0}: the page's number, where there is little room; its spaces are no-break spaces. */
    PAGE_SHORT,
    /** {0}: the page's number, {1}: that of the last page. */
    PAGE_OF,
    /**
     * {0}: the number of the page of the whole book that has what stands on a page of some of its
     * chapters.
     */
    BOOK_PAGE,
    /** {0}: the first and the last of several. */
    BOOK_PAGES,
    /** {0}: the address that a code leads to. */
    QR_CODE,
    /** {0}: the book's number in its series. */
    SERIES_NUMBER,
    /** {0}: authors. */
    BY,
    /** {0}: editors. */
    EDITED_BY,
    /** {0}: translators. */
    TRANSLATED_BY,
    /** {0}: illustrators. */
    ILLUSTRATED_BY,
    /** {0}: authors of the foreword. */
    FOREWORD_BY,
    /** A sentence; {0}: typefaces. */
    SET_IN,
    /** A sentence; {0}: programs. */
    MADE_WITH,
    /** A sentence; {0}: the publisher. */
    PUBLISHED_BY,
    /** {0}: whose a picture is. */
    CREDIT,
    /** {0}: a picture's licence. */
    LICENCE,
    /** The search in the text. */
    SEARCH,
    /** {0}: how many places a search found. */
    FOUND,
    /** What a search says that found nothing. */
    NOTHING_FOUND,
    /** A button that closes something. */
    CLOSE,
    /** A switch between light and dark. */
    DARK_COLOURS,
    /** A button that shows more of a list. */
    MORE,
    /** The title of a catalogue of many books. */
    BOOKS,
    /** The list of the files of an offline copy. */
    WHAT_IS_HERE,
    /** Says what the page of an offline copy is that leads to all else. */
    START_HERE,
    /** A link to the book as a page. */
    READ_HERE,
    /** Says what the book in one file of HTML is. */
    FILE_HTML,
    /** Says what the EPUB is. */
    FILE_EPUB,
    /** Says what the PDF is. */
    FILE_PDF,
    /** Says that an EPUB is for certain devices; {0}: whose. */
    FILE_DEVICE,
    /** Says that an edition is in large print. */
    FILE_LARGE_PRINT,
    /** Says that an edition is pages for a class. */
    FILE_HANDOUT,
    /** Says that an edition has room to write on its pages. */
    FILE_WIDE_MARGINS,
    /** Says what the file of rights is. */
    FILE_LICENCE,
    /** Says what the files of metadata are. */
    FILE_METADATA,
    /** Says what the OPDS catalogue is. */
    FILE_CATALOGUE,
    /** Says what the certificate of the proof is. */
    FILE_CERTIFICATE,
    /** Says what the file of checksums is. */
    FILE_SUMS,
    /** Before the commands that compare files with their checksums. */
    HOW_TO_CHECK;

    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The words of a language.
   *
   * @param language a BCP 47 tag; its first part decides
   */
  public static Labels of(String language) {
    return LOADED.computeIfAbsent(known(language), Labels::load);
  }

  /** The language of the words, which is {@code en} for one that has none of its own. */
  public String language() {
    return language;
  }

  /** The name of a kind of component, such as "Dedication"; that of the endnotes is "Notes". */
  public String kind(ComponentKind kind) {
    return text(kind.key());
  }

  /** A word that names nothing. */
  public String text(Word word) {
    return text(word.key());
  }

  /** A word with what it names in the place of {@code {0}}. */
  public String text(Word word, String named) {
    return text(word.key()).replace("{0}", named);
  }

  /** A word with the two things it names in the places of {@code {0}} and {@code {1}}. */
  public String text(Word word, String named, String other) {
    return text(word.key()).replace("{0}", named).replace("{1}", other);
  }

  /** By key as in the file, for the test that compares the files. */
  Map<String, String> texts() {
    return texts;
  }

  private String text(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalStateException("labels-" + language + ".properties has no " + key);
    }
    return text;
  }

  private static String known(String language) {
    int end = 0;
    while (end < language.length() && Character.isLetter(language.charAt(end))) {
      end++;
    }
    String first = language.substring(0, end).toLowerCase(Locale.ROOT);
    String current =
        switch (first) {
          case "no", "nn" -> "nb";
          case "iw" -> "he";
          default -> first;
        };
    return LANGUAGES.contains(current) ? current : "en";
  }

  // Read by hand: java.util.Properties would take a backslash or a colon in a word for markup.
  private static Labels load(String language) {
    String name = "labels-" + language + ".properties";
    Map<String, String> texts = new TreeMap<>();
    try (InputStream in = Labels.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + name);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 4096);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int equals = line.indexOf('=');
        if (equals > 0 && line.charAt(0) != '#') {
          texts.put(line.substring(0, equals), line.substring(equals + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
    return new Labels(language, texts);
  }
}
