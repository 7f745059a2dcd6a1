package octavo.book;

import java.util.List;
import octavo.diagnostic.SourceFile;

/**
 * A part: several chapters under a title of their own.
 *
 * @param id see {@link Component#id()}
 * @param title see {@link Component#title()}
 * @param label see {@link Component#label()}
 * @param blocks text of the part itself, before its first chapter; often none
 * @param components its chapters and smaller parts
 * @param source the file it was read from, or the settings file that names it
 */
public record Part(
    String id,
    List<Inline> title,
    String label,
    List<Block> blocks,
    List<Component> components,
    SourceFile source)
    implements Component {
  /** Copies the lists. */
  public Part {
    title = List.copyOf(title);
    blocks = List.copyOf(blocks);
    components = List.copyOf(components);
  }

  @Override
  public ComponentKind kind() {
    return ComponentKind.PART;
  }
}
