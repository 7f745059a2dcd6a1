package octavo.book;

import java.util.List;
import octavo.diagnostic.SourceFile;

/**
 * A chapter, or any other piece of the book that is not a part.
 *
 * @param kind any but {@link ComponentKind#PART}
 * @param id see {@link Component#id()}
 * @param title see {@link Component#title()}
 * @param label see {@link Component#label()}
 * @param ordinal the number of the chapter in the book, from 1, as {@code --chapters} counts; 0 for
 *     what is not a chapter, and for a section of one
 * @param blocks its text
 * @param sections pieces of it in files of their own, one level down in the contents
 * @param source the file it was read from
 */
public record Chapter(
    ComponentKind kind,
    String id,
    List<Inline> title,
    String label,
    int ordinal,
    List<Block> blocks,
    List<Chapter> sections,
    SourceFile source)
    implements Component {
  /** Copies the lists. */
  public Chapter {
    title = List.copyOf(title);
    blocks = List.copyOf(blocks);
    sections = List.copyOf(sections);
  }

  @Override
  public List<Chapter> components() {
    return sections;
  }
}
