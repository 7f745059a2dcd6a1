package octavo.book;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of sections, such as 3.1.2: that of the chapter, then those of the headings below its
 * title. A piece of a chapter in a file of its own is a section too.
 *
 * <p>A chapter without a number gives none to its sections, but for the only one of a book, whose
 * sections count from 1. An author's own number stays alone, whether of a chapter ("3. The Front",
 * "Appendix B") or of a section ("1.2 Method"), and those below it follow it. The class {@code
 * unnumbered} on a heading leaves it out, with all below it.
 */
public final class SectionNumbers {
  /** The class of a heading that is not to be numbered. */
  private static final String UNNUMBERED = "unnumbered";

  /** The number that a section's own title begins with. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?:§\\s*|\\()?((?:\\d{1,3}|[A-Z](?=\\.\\d))(?:\\.\\d{1,3})*)(?![\\p{L}\\d%°]|[,:]\\d)([.)]?)");

  private final int levels;
  private final boolean printed;
  private final boolean alone;
  private final Labels labels;
  private final Map<Object, String> numbers = new IdentityHashMap<>();

  private SectionNumbers(Book book, int levels) {
    // A chapter that is printed by itself keeps the numbers it has in its book.
    Book whole = book.whole().orElse(book);
    this.levels = levels;
    this.printed = ChapterNumbers.arePrinted(whole);
    this.alone = chapters(whole.contents()) == 1;
    this.labels = Labels.of(book.metadata().language());
  }

  /**
   * The numbers of a book.
   *
   * @param levels how many levels below the chapter have one; 0 for none
   */
  public static SectionNumbers of(Book book, int levels) {
    SectionNumbers numbers = new SectionNumbers(book, levels);
    if (levels > 0) {
      numbers.components(book.contents());
    }
    return numbers;
  }

  /** The number to print before a heading of a chapter; empty for none. */
  public String of(Heading heading) {
    return numbers.getOrDefault(heading, "");
  }

  /** The number to print before the title of a piece of a chapter; empty for none. */
  public String of(Component component) {
    return numbers.getOrDefault(component, "");
  }

  private static int chapters(List<? extends Component> components) {
    int count = 0;
    for (Component component : components) {
      boolean counts = component instanceof Chapter chapter && chapter.ordinal() > 0;
      count += (counts ? 1 : 0) + chapters(component.components());
    }
    return count;
  }

  private void components(List<? extends Component> components) {
    for (Component component : components) {
      switch (component) {
        case Part part -> components(part.components());
        case Chapter chapter -> {
          String number = number(chapter);
          if (!number.isEmpty() || alone && chapter.ordinal() > 0) {
            Path path = new Path(number);
            blocks(chapter.blocks(), path, 0);
            sections(chapter.sections(), path, 1);
          }
        }
      }
    }
  }

  private String number(Chapter chapter) {
    if (chapter.ordinal() > 0 && printed) {
      return Integer.toString(chapter.ordinal());
    }
    boolean lettered = chapter.kind() == ComponentKind.APPENDIX;
    if (chapter.ordinal() == 0 && !lettered) {
      return "";
    }
    String word = Pattern.quote(labels.kind(chapter.kind()));
    String bare = "\\d{1,3}(?![\\p{L}\\d])|[IVXLC]+(?=[.:)–—]|$)";
    String named = "(?iu:" + word + ")\\s+(\\d{1,3}|[A-Z]|[IVXLC]+)(?![\\p{L}\\d])";
    Matcher own = Pattern.compile(named + "|(" + bare + ")").matcher(chapter.label());
    return !own.lookingAt() ? "" : own.group(1) == null ? own.group(2) : own.group(1);
  }

  private void sections(List<Chapter> sections, Path path, int level) {
    for (Chapter section : sections) {
      numbers.put(section, path.next(level, section.label(), false));
      blocks(section.blocks(), path, level);
      sections(section.sections(), path, level + 1);
    }
  }

  // What is set off from the text, such as a quotation, has headings of its own.
  private void blocks(List<Block> blocks, Path path, int above) {
    for (Block block : blocks) {
      if (block instanceof Heading heading) {
        String text = PlainText.of(heading.content());
        boolean leftOut = heading.attributes().hasClass(UNNUMBERED);
        numbers.put(heading, path.next(above + heading.level(), text, leftOut));
      } else if (block instanceof Division division && !division.aside()) {
        blocks(division.content(), path, above);
      }
    }
  }

  /** A section that has begun, or the chapter, and how many there are right below it. */
  private static final class Branch {
    private final String number;
    private final boolean isNumbered;
    private int below;

    Branch(String number, boolean isNumbered) {
      this.number = number;
      this.isNumbered = isNumbered;
    }

    String numberBelow(int count) {
      return number.isEmpty() ? Integer.toString(count) : number + "." + count;
    }
  }

  /** The sections within each other that a heading stands in, the chapter first. */
  private final class Path {
    private final List<Branch> branches = new ArrayList<>();

    Path(String chapter) {
      branches.add(new Branch(chapter, true));
    }

    /** The number to print before the next heading. */
    String next(int level, String text, boolean leftOut) {
      if (level > levels || level > branches.size()) {
        return "";
      }
      branches.subList(level, branches.size()).clear();
      Branch above = branches.getLast();
      if (leftOut || !above.isNumbered) {
        branches.add(new Branch("", false));
        return "";
      }
      above.below++;
      String made = above.numberBelow(above.below);
      boolean hasOwn = begins(text);
      branches.add(new Branch(hasOwn ? own(text, above, made) : made, true));
      return hasOwn ? "" : made;
    }

    private boolean begins(String text) {
      boolean digit = !text.isEmpty() && Character.isDigit(text.charAt(0));
      return OWN.matcher(text).lookingAt()
          || !digit && ChapterNumbers.isNumbered(text, labels.kind(ComponentKind.CHAPTER));
    }

    // An own number that continues the one above it is that of the section; "10 days" is not.
    private static String own(String text, Branch above, String made) {
      Matcher own = OWN.matcher(text);
      if (!own.lookingAt()) {
        return made;
      }
      String number = own.group(1);
      String last = number.substring(number.lastIndexOf('.') + 1);
      if (!last.chars().allMatch(Character::isDigit)
          || !number.equals(above.numberBelow(Integer.parseInt(last)))
          || above.number.isEmpty() && own.group(2).isEmpty()) {
        return made;
      }
      above.below = Integer.parseInt(last);
      return number;
    }
  }
}
