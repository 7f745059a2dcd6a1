package octavo.resolve;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.Figure;
import octavo.book.Heading;
import octavo.book.LinkTarget;
import octavo.book.Note;
import octavo.book.PlainText;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;

/**
 * The pass that gives every heading and figure an id, makes the author's ids different in the whole
 * book, numbers the figures, and remembers where what the author calls {@code #id} in a file has
 * gone. A place in a note counts to the first component of the note's file, wherever an edition
 * prints the note; notes of the notes file, which belongs to no component, keep no ids of the
 * author.
 */
final class Anchors extends Rewriter {
  private final Identifiers identifiers;
  private final Diagnostics diagnostics;
  private final Map<SourceFile, FileAnchors> files = new IdentityHashMap<>();
  private final Map<String, LinkTarget.Internal> authorIds = new HashMap<>();
  private FileAnchors file = new FileAnchors();
  private String component = "";
  private SourceSpan at;
  private boolean homeless;
  private int figures;

  /** What links into one file may name. */
  private static final class FileAnchors {
    String component = "";
    final Map<String, LinkTarget.Internal> targets = new HashMap<>();
    final Map<String, Integer> slugs = new HashMap<>();
    final Map<String, SourceSpan> authorIds = new HashMap<>();
  }

  Anchors(Identifiers identifiers, Diagnostics diagnostics, SourceSpan start) {
    this.identifiers = identifiers;
    this.diagnostics = diagnostics;
    this.at = start;
  }

  /** Gives ids to a piece; pieces come in reading order. */
  Piece piece(Piece piece) {
    file = files.computeIfAbsent(piece.source(), _ -> new FileAnchors());
    component = piece.id();
    file.component = file.component.isEmpty() ? component : file.component;
    at = piece.at();
    LinkTarget.Internal start = new LinkTarget.Internal(component, "");
    String slug = nextSlug(PlainText.of(piece.title()));
    if (!slug.isEmpty()) {
      file.targets.putIfAbsent(slug, start);
    }
    String own = piece.heading().id();
    if (!own.isEmpty() && isFirst(own)) {
      file.targets.put(own, start);
      authorIds.putIfAbsent(own, start);
    }
    return piece.with(inlines(piece.title()), blocks(piece.blocks()));
  }

  /** Gives ids to what stands in a note; to be called when all pieces are done. */
  List<Block> note(Note note) {
    FileAnchors home = files.get(note.at().file());
    homeless = home == null;
    file = home == null ? new FileAnchors() : home;
    component = home == null ? "n" + (note.index() + 1) : home.component;
    at = note.at();
    return blocks(note.content());
  }

  /** What {@code #fragment} in a link to the file means, if anything. */
  Optional<LinkTarget.Internal> find(SourceFile source, String fragment) {
    FileAnchors anchors = files.get(source);
    if (anchors == null) {
      return Optional.empty();
    }
    LinkTarget.Internal exact = anchors.targets.get(fragment);
    if (exact != null) {
      return Optional.of(exact);
    }
    LinkTarget.Internal slug = anchors.targets.get(Identifiers.slug(fragment));
    if (slug != null) {
      return Optional.of(slug);
    }
    // Standard Ebooks name the section "3" of appendix-10 appendix-10-3.
    String start = Outline.baseName(source.path()) + "-";
    return fragment.startsWith(start)
        ? Optional.ofNullable(anchors.targets.get(fragment.substring(start.length())))
        : Optional.empty();
  }

  /** What an author's id means that stands in some file of the book. */
  Optional<LinkTarget.Internal> find(String fragment) {
    return Optional.ofNullable(authorIds.get(fragment));
  }

  @Override
  Block block(Block block) {
    at = block.at();
    return super.block(block);
  }

  @Override
  Heading heading(Heading heading) {
    String text = PlainText.of(heading.content());
    String slug = nextSlug(text);
    String author = heading.attributes().id();
    boolean keepsOwn = !author.isEmpty() && !homeless && isFirst(author);
    String id = identifiers.element(keepsOwn ? author : slug, component);
    if (!homeless) {
      remember(slug, id);
    }
    if (keepsOwn) {
      rememberOwn(author, id);
    }
    return new Heading(
        heading.attributes().withId(id), heading.level(), inlines(heading.content()), heading.at());
  }

  @Override
  Figure figure(Figure figure) {
    int ordinal = figures++;
    String author = figure.attributes().id();
    boolean keepsOwn = !author.isEmpty() && !homeless && isFirst(author);
    String id = keepsOwn ? identifiers.element(author, component) : identifiers.figure(ordinal);
    if (keepsOwn) {
      rememberOwn(author, id);
    }
    return new Figure(
        figure.attributes().withId(id),
        ordinal,
        figure.image(),
        caption(figure.caption()),
        figure.placement(),
        figure.at());
  }

  @Override
  Attributes attributes(Attributes attributes) {
    String author = attributes.id();
    if (author.isEmpty()) {
      return attributes;
    }
    if (homeless || !isFirst(author)) {
      return attributes.withId("");
    }
    String id = identifiers.element(author, component);
    rememberOwn(author, id);
    return id.equals(author) ? attributes : attributes.withId(id);
  }

  private void remember(String name, String id) {
    if (!name.isEmpty()) {
      file.targets.putIfAbsent(name, new LinkTarget.Internal(component, id));
    }
  }

  // An id the author wrote wins over what a heading's text happens to make.
  private void rememberOwn(String name, String id) {
    LinkTarget.Internal target = new LinkTarget.Internal(component, id);
    file.targets.put(name, target);
    authorIds.putIfAbsent(name, target);
  }

  private boolean isFirst(String author) {
    SourceSpan first = file.authorIds.putIfAbsent(author, at);
    if (first == null) {
      return true;
    }
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.LINK_DUPLICATE_ID,
                at,
                "the id " + author + " stands twice in this file; links lead to the first",
                "give one of the two another id")
            .withRelated(List.of(first)));
    return false;
  }

  // GitHub tells the second heading of the same text from the first by -1.
  private String nextSlug(String text) {
    String slug = Identifiers.slug(text);
    int before = file.slugs.merge(slug, 1, Integer::sum) - 1;
    return slug.isEmpty() || before == 0 ? slug : slug + "-" + before;
  }
}
