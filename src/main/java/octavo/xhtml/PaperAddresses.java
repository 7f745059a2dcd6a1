package octavo.xhtml;

/** Addresses within an edition on paper, which is one document: an identifier is enough. */
public interface PaperAddresses extends Addresses {
  @Override
  default String document(String id) {
    return "#" + id;
  }

  @Override
  default String element(String document, String elementId) {
    return "#" + elementId;
  }
}
