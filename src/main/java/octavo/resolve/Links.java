package octavo.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import octavo.book.Attributes;
import octavo.book.DraftMark;
import octavo.book.DraftMark.DraftLink;
import octavo.book.Inline;
import octavo.book.InlineStyle;
import octavo.book.LinkTarget;
import octavo.book.Styled;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Severity;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.BookFolder;

/**
 * The pass that gives each link its target. A link that leads nowhere keeps its text. HTML knows no
 * link within a link: of two, the outer one stays, and at a note reference it is divided.
 */
final class Links extends Rewriter {
  private static final Set<String> SCHEMES =
      Set.of("http", "https", "mailto", "tel", "ftp", "ftps", "news", "doi", "urn", "sms", "xmpp");

  private final BookFolder folder;
  private final FileIndex index;
  private final Anchors anchors;
  private final Diagnostics diagnostics;
  private int depth;

  Links(BookFolder folder, FileIndex index, Anchors anchors, Diagnostics diagnostics) {
    this.folder = folder;
    this.index = index;
    this.anchors = anchors;
    this.diagnostics = diagnostics;
  }

  @Override
  void mark(DraftMark mark, List<Inline> out) {
    if (!(mark instanceof DraftLink link)) {
      super.mark(mark, out);
      return;
    }
    Optional<LinkTarget> target = depth == 0 ? target(link) : Optional.empty();
    if (target.isEmpty()) {
      unlinked(link, out);
      return;
    }
    depth++;
    List<Inline> content = inlines(link.content());
    depth--;
    out.addAll(DividedLink.of(link, target.get(), content));
  }

  private void unlinked(DraftLink link, List<Inline> out) {
    List<Inline> content = inlines(link.content());
    if (link.attributes().isEmpty()) {
      out.addAll(content);
    } else {
      out.add(new Styled(InlineStyle.SPAN, link.attributes(), content));
    }
  }

  private Optional<LinkTarget> target(DraftLink link) {
    Destination destination = Destination.of(link.destination());
    if (destination.scheme().isEmpty()) {
      return internal(destination, link);
    }
    if (destination.scheme().equals("//")) {
      return external("https:" + destination.written(), link);
    }
    if (SCHEMES.contains(destination.scheme())) {
      return external(destination.written(), link);
    }
    diagnostics.report(
        DiagnosticCode.LINK_UNSAFE,
        link.at(),
        "a link may not begin with " + destination.scheme() + ":; its text is kept",
        "link to a web, mail or telephone address, or to a place in the book");
    return Optional.empty();
  }

  private Optional<LinkTarget> external(String address, DraftLink link) {
    int host = address.indexOf("://");
    String rest = address.substring(host < 0 ? address.indexOf(':') + 1 : host + 3);
    if (rest.isEmpty() || host >= 0 && "/?#:".indexOf(rest.charAt(0)) >= 0) {
      reportDead(link.at(), "the address " + address + " is not complete", Severity.WARNING);
      return Optional.empty();
    }
    return Optional.of(new LinkTarget.External(Destination.encoded(address)));
  }

  private Optional<LinkTarget> internal(Destination destination, DraftLink link) {
    SourceFile from = link.at().file();
    if (destination.path().isEmpty()) {
      return destination.fragment().isEmpty()
          ? nothing(link)
          : sameFile(from, destination.fragment(), link);
    }
    Optional<Piece> piece =
        relative(from, destination.path())
            .flatMap(index::at)
            .or(() -> index.named(destination.path()));
    if (piece.isEmpty()) {
      reportDead(link.at(), "the book has no text " + destination.path(), Severity.WARNING);
      return Optional.empty();
    }
    LinkTarget.Internal start = new LinkTarget.Internal(piece.get().id(), "");
    if (destination.fragment().isEmpty()) {
      return Optional.of(start);
    }
    Optional<LinkTarget.Internal> place =
        anchors.find(piece.get().source(), destination.fragment());
    if (place.isEmpty()) {
      reportDead(
          link.at(),
          piece.get().source().path()
              + " has no place #"
              + destination.fragment()
              + "; the link leads to its beginning",
          Severity.NOTE);
    }
    return Optional.of(place.orElse(start));
  }

  private Optional<String> relative(SourceFile from, String path) {
    return path.startsWith("/")
        ? folder.relative("", path.substring(1))
        : folder.relative(from.path(), path);
  }

  private Optional<LinkTarget> sameFile(SourceFile from, String fragment, DraftLink link) {
    Optional<LinkTarget.Internal> place =
        anchors.find(from, fragment).or(() -> anchors.find(fragment));
    if (place.isEmpty()) {
      reportDead(link.at(), "the book has no place #" + fragment, Severity.WARNING);
    }
    return place.map(LinkTarget.class::cast);
  }

  private Optional<LinkTarget> nothing(DraftLink link) {
    boolean anchorOnly = link.attributes() != Attributes.NONE && !link.attributes().id().isEmpty();
    if (!anchorOnly) {
      reportDead(link.at(), "the link names no target", Severity.WARNING);
    }
    return Optional.empty();
  }

  private void reportDead(SourceSpan at, String message, Severity severity) {
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.LINK_DEAD,
                at,
                message,
                severity == Severity.NOTE
                    ? "name one of its headings, or write {#id} at the place"
                    : "its text is kept; name a file or a heading of the book")
            .withSeverity(severity));
  }
}
