package octavo.book;

/** Where a link leads. */
public sealed interface LinkTarget {
  /**
   * Out of the book.
   *
   * @param address an absolute http, https, mailto, tel, ftp or doi address, with what no URL may
   *     hold percent-encoded
   */
  record External(String address) implements LinkTarget {}

  /**
   * To a place in the book.
   *
   * @param component the {@link Component#id()} it lies in
   * @param anchor the id of the element, or empty for the component's start
   */
  record Internal(String component, String anchor) implements LinkTarget {}
}
