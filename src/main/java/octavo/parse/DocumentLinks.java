package octavo.parse;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;

/** The link reference definitions of one document, which remember who was asked for. */
final class DocumentLinks implements LinkDefinitions {
  private final InlineParserContext context;
  private final Set<LinkReferenceDefinition> asked =
      Collections.newSetFromMap(new IdentityHashMap<>());

  DocumentLinks(InlineParserContext context) {
    this.context = context;
  }

  @Override
  public Optional<Target> find(String label) {
    Optional<LinkReferenceDefinition> found = definition(label);
    found.ifPresent(asked::add);
    return found.map(DocumentLinks::target);
  }

  /** Whether its label was asked for, be it itself the answer or a definition before it. */
  boolean isAskedFor(LinkReferenceDefinition definition) {
    return definition(definition.getLabel()).filter(asked::contains).isPresent();
  }

  private Optional<LinkReferenceDefinition> definition(String label) {
    return Optional.ofNullable(context.getDefinition(LinkReferenceDefinition.class, label));
  }

  private static Target target(LinkReferenceDefinition definition) {
    String title = definition.getTitle();
    return new Target(definition.getDestination(), title == null ? "" : title);
  }
}
