package octavo.book;

import java.util.List;
import octavo.diagnostic.SourceFile;

/** A part, or a chapter or another titled piece of the book; each begins on a page of its own. */
public sealed interface Component permits Part, Chapter {
  /** Its kind. */
  ComponentKind kind();

  /** ASCII, unique in the book also after case folding; usable as a file name and an XML id. */
  String id();

  /** Its title as printed; empty when it has none, as a dedication may. */
  List<Inline> title();

  /** What contents and running heads call it; never blank, plain text. */
  String label();

  /** Its text, without its title. */
  List<Block> blocks();

  /** The components inside it, in order. */
  List<? extends Component> components();

  /** The file it was read from. */
  SourceFile source();
}
