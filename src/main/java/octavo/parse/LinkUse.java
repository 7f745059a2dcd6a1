package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Finds out which definitions of a document its text has asked for. */
final class LinkUse extends AbstractVisitor {
  private final List<LinkReferenceDefinition> definitions = new ArrayList<>();
  private Optional<DocumentLinks> links = Optional.empty();

  private LinkUse() {}

  /**
   * The definitions nothing asked for.
   *
   * @param document all of whose text has been converted
   * @param scope with the places of its characters
   */
  static List<UnusedLink> unused(Node document, Scope scope) {
    LinkUse use = new LinkUse();
    document.accept(use);
    return use.definitions.stream()
        .filter(it -> !use.links.map(links -> links.isAskedFor(it)).orElse(false))
        .map(it -> link(it, scope))
        .toList();
  }

  private static UnusedLink link(LinkReferenceDefinition definition, Scope scope) {
    List<SourceSpan> spans = definition.getSourceSpans();
    int end = spans.getLast().getInputIndex() + spans.getLast().getLength();
    return new UnusedLink(
        definition.getLabel(),
        definition.getDestination(),
        scope.span(spans.getFirst().getInputIndex(), end));
  }

  @Override
  public void visit(LinkReferenceDefinition definition) {
    definitions.add(definition);
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof InlineLines lines) {
      links = Optional.of(lines.links());
    }
  }
}
