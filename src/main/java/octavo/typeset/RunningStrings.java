package octavo.typeset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import octavo.book.Creator;
import octavo.book.Metadata;
import octavo.book.Subtitle;
import octavo.typeset.style.Content;
import octavo.typeset.style.Content.Which;
import octavo.typeset.style.Element;
import octavo.typeset.style.NamedString;
import octavo.typeset.style.RunningText;

/**
 * The named strings of the page that is being made up, and those in force (CSS Generated Content
 * for Paged Media, section 1.1).
 */
final class RunningStrings {
  /** The string that is the book's title. */
  static final String BOOK = "octavo-book";

  /**
   * The string that is what the contents call the document; the book's title where that is nothing
   * but a numeral, which says nothing over a page.
   */
  static final String DOCUMENT = "octavo-document";

  /**
   * The string over left-hand pages where right-hand ones have the section: the same as {@link
   * #DOCUMENT} where the document has sections, else the book's title.
   */
  static final String VERSO = "octavo-verso";

  /**
   * The string that says where in which book a page belongs: the book's title and {@link
   * #DOCUMENT}, and the title alone where both are the same. Where there is no room for all, the
   * title gives way first.
   */
  static final String PLACE = "octavo-place";

  /** The string that says which pages the notes on a page serve. */
  static final String NOTES = "octavo-notes";

  /** The string that is the title of the book's series: a course, of a handout. */
  static final String SERIES = "octavo-series";

  /** The string that is the names of those who made the book. */
  static final String CREATORS = "octavo-creators";

  /** The string that is the edition's date in the book's language; empty where none was given. */
  static final String DATE = "octavo-date";

  /**
   * The string that says in the book's language which page it is of how many; in front matter,
   * whose pages are not of those, its number; with {@link #BOOK_PAGE} where that says something.
   */
  static final String PAGE_OF = "octavo-page-of";

  /**
   * The string that says in the book's language which pages of the whole book's print edition hold
   * what stands on a page of some of its chapters; empty where the whole book is printed.
   */
  static final String BOOK_PAGE = "octavo-book-page";

  /** The string that is the title of the document as its text has it, with its code. */
  static final String TITLE = "octavo-title";

  /** What is all words of an element. */
  static final NamedString ELEMENT = new NamedString(TITLE, List.of(new Content.ElementText()));

  private static final Pattern HEADING = Pattern.compile("h[1-6]");

  /** A sentence whose last word is no abbreviation, or too long to be one. */
  private static final Pattern SENTENCE = Pattern.compile("(?s).*\\p{L}{4}\\.");

  /** What a heading that is a numeral alone gives a string: the value of {@link #DOCUMENT}. */
  private static final RunningText OF_NUMERAL = RunningText.plain("");

  private final Metadata book;
  private final Map<String, RunningText> before = new HashMap<>();
  private final Map<String, RunningText> first = new HashMap<>();
  private final Map<String, RunningText> last = new HashMap<>();
  private final Map<String, RunningText> atTop = new HashMap<>();

  private RunningStrings(Metadata book) {
    this.book = book;
  }

  /**
   * What a block gives a string that its style sets: without the full stop of a subtitle, which is
   * a sentence; of a heading that is a numeral alone, which says nothing over a page, what the
   * contents call the document.
   */
  static RunningText of(NamedString string, Element block) {
    RunningText value = string.of(block);
    String words = value.characters();
    if (HEADING.matcher(block.name()).matches() && Subtitle.isNumeral(words)) {
      return OF_NUMERAL;
    }
    boolean stops = block.is(Subtitle.CLASS) && SENTENCE.matcher(words).matches();
    return stops ? value.part(0, words.length() - 1) : value;
  }

  /** The strings that are the same on all pages. */
  static RunningStrings of(Metadata book) {
    RunningStrings strings = new RunningStrings(book);
    strings.put(BOOK, book.title());
    strings.put(SERIES, book.series().map(Metadata.Series::title).orElse(""));
    strings.put(
        CREATORS, book.creators().stream().map(Creator::name).collect(Collectors.joining(", ")));
    return strings;
  }

  /** Puts a string in force from the page on that is being made up. */
  void put(String name, String value) {
    before.put(name, RunningText.plain(value));
  }

  /**
   * The same of what the contents call a document, which may have its title in it.
   *
   * @param hasSections whether others name its sections
   */
  void putLabel(String label, boolean hasSections) {
    RunningText book = before.getOrDefault(BOOK, RunningText.NONE);
    RunningText document =
        Subtitle.isNumeral(label) ? book : value(TITLE, Which.FIRST).within(label);
    before.put(DOCUMENT, document);
    before.put(VERSO, hasSections ? document : book);
    before.put(PLACE, document.led(book));
  }

  /** Begins a page that holds some strips. */
  void begin(List<Strip> strips) {
    before.putAll(last);
    first.clear();
    last.clear();
    atTop.clear();
    for (int i = 0; i < strips.size(); i++) {
      for (Marks.SetString set : strips.get(i).marks().strings()) {
        first.putIfAbsent(set.name(), set.value());
        last.put(set.name(), set.value());
        if (i == 0) {
          atTop.put(set.name(), set.value());
        }
      }
    }
  }

  /** The value a page shows; empty when none was set. */
  RunningText value(String name, Which which) {
    if (name.equals(DATE) && !before.containsKey(DATE)) {
      // How languages write dates is read from files: only where it is asked for.
      put(DATE, book.isDated() ? WrittenDate.of(book.date(), book.language()) : "");
    }
    RunningText set = set(name, which);
    // Which is not the same object as other empty texts.
    return set == OF_NUMERAL ? before.getOrDefault(DOCUMENT, RunningText.NONE) : set;
  }

  private RunningText set(String name, Which which) {
    RunningText carried = before.getOrDefault(name, RunningText.NONE);
    return switch (which) {
      case FIRST -> first.getOrDefault(name, carried);
      case START -> atTop.getOrDefault(name, carried);
      case LAST -> last.getOrDefault(name, carried);
      case FIRST_EXCEPT -> first.containsKey(name) ? RunningText.NONE : carried;
    };
  }
}
