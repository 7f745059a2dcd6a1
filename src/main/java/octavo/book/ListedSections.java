package octavo.book;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which sections of its chapters the contents of a book list: pieces of a chapter in files of their
 * own, and headings. The first level is that right below the title of a chapter.
 *
 * <p>Where nobody says how many levels there are to be, all pieces are listed, and headings of the
 * first level, but not those of the front matter, if contents with them have no more entries than
 * two pages hold.
 */
public final class ListedSections {
  private static final int TWO_PAGES = 60;

  private final int levelsOfPieces;
  private final int levelsOfHeadings;
  private final boolean isWished;

  /** By the component that is a piece of a chapter the level of its title. */
  private final Map<Component, Integer> pieces = new IdentityHashMap<>();

  /** By the heading that is a numeral the title below it. */
  private final Map<Heading, Paragraph> subtitles = new IdentityHashMap<>();

  private ListedSections(Book book, OptionalInt levels) {
    this.isWished = levels.isPresent();
    int components = count(book.contents());
    int headings = components > TWO_PAGES ? 0 : headings(book.contents());
    boolean few = components + headings <= TWO_PAGES;
    this.levelsOfPieces = levels.orElse(Integer.MAX_VALUE);
    this.levelsOfHeadings = levels.orElse(few ? 1 : 0);
  }

  /**
   * Those of a book.
   *
   * @param levels how many levels below the chapter are listed, 0 for none; empty where nobody says
   *     so
   */
  public static ListedSections of(Book book, OptionalInt levels) {
    return new ListedSections(book, levels);
  }

  /** Whether a component has an entry of its own: what is no piece of a chapter always does. */
  public boolean lists(Component component) {
    return level(component) <= levelsOfPieces;
  }

  /** The headings of a component that have an entry, in order. */
  public List<Heading> of(Component component) {
    List<Heading> listed = new ArrayList<>();
    int levels = levelsOfHeadings - level(component);
    if (levels > 0 && hasSections(component)) {
      add(component.blocks(), levels, listed);
    }
    return listed;
  }

  /** The title below a listed heading that is a numeral; empty for others. */
  public Optional<Paragraph> subtitle(Heading heading) {
    return Optional.ofNullable(subtitles.get(heading));
  }

  /** What lists of plain text call a listed heading. */
  public String label(Heading heading) {
    return subtitle(heading)
        .map(it -> Subtitle.label(heading.content(), it))
        .orElseGet(() -> PlainText.of(heading.content()).strip());
  }

  private int level(Component component) {
    return pieces.getOrDefault(component, 0);
  }

  // What is set off from the text, such as a quotation, has headings of its own, and a heading
  // without words says nothing.
  private void add(List<Block> blocks, int levels, List<Heading> listed) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof Heading heading
          && heading.level() <= levels
          && !PlainText.of(heading.content()).isBlank()) {
        listed.add(heading);
        if (Subtitle.isNumeral(heading.content())) {
          Subtitle.of(blocks.subList(i + 1, blocks.size()))
              .ifPresent(it -> subtitles.put(heading, it));
        }
      } else if (block instanceof Division division && !division.aside()) {
        add(division.content(), levels, listed);
      }
    }
  }

  private boolean hasSections(Component component) {
    boolean front = component.kind().matter() == ComponentKind.Matter.FRONT;
    return component instanceof Chapter && component.kind().isText() && (isWished || !front);
  }

  private int count(List<? extends Component> components) {
    int count = components.size();
    for (Component component : components) {
      if (component instanceof Chapter chapter) {
        chapter.sections().forEach(piece -> pieces.put(piece, level(chapter) + 1));
      }
      count += count(component.components());
    }
    return count;
  }

  private int headings(List<? extends Component> components) {
    int count = 0;
    for (Component component : components) {
      List<Heading> own = new ArrayList<>();
      if (hasSections(component) && level(component) == 0) {
        add(component.blocks(), 1, own);
      }
      count += own.size() + headings(component.components());
    }
    return count;
  }
}
