package octavo.book;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of paragraphs, from 1 in each chapter, through all files of one. What is set off from
 * the text has none, such as quotations, verse, lists and notes; a paragraph that goes on after an
 * extract is one of its own.
 */
public final class ParagraphNumbers {
  private final Map<Paragraph, Integer> numbers = new IdentityHashMap<>();

  private ParagraphNumbers() {}

  /** None. */
  public static ParagraphNumbers none() {
    return new ParagraphNumbers();
  }

  /** Those of a book; a subtitle is none of its text. */
  public static ParagraphNumbers of(Book book) {
    ParagraphNumbers numbers = none();
    numbers.components(book.contents());
    return numbers;
  }

  /** The number of a paragraph; empty for none. */
  public String of(Paragraph paragraph) {
    Integer number = numbers.get(paragraph);
    return number == null ? "" : number.toString();
  }

  private void components(List<? extends Component> components) {
    for (Component component : components) {
      switch (component) {
        case Part part -> {
          blocks(part.blocks(), 0);
          components(part.components());
        }
        case Chapter chapter -> chapter(chapter, 0);
      }
    }
  }

  private int chapter(Chapter chapter, int before) {
    int count = chapter.kind().isText() ? blocks(chapter.blocks(), before) : before;
    for (Chapter section : chapter.sections()) {
      count = chapter(section, count);
    }
    return count;
  }

  private int blocks(List<Block> blocks, int before) {
    int count = before;
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph && isText(paragraph.attributes())) {
        count++;
        numbers.put(paragraph, count);
      } else if (block instanceof Division division && !division.aside()) {
        count = blocks(division.content(), count);
      }
    }
    return count;
  }

  private static boolean isText(Attributes attributes) {
    return !attributes.hasClass("verse") && !attributes.hasClass(Subtitle.CLASS);
  }
}
