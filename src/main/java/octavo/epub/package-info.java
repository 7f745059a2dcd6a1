/**
 * The EPUB 3.3: package document, navigation, container.
 *
 * <p>What comes in: the {@link octavo.xhtml.XhtmlDocument}s of a book and its theme. What goes out:
 * the bytes of the EPUB. {@link octavo.epub.Epub3Writer} writes any {@code
 * io.documentnode.epub4j.domain.Book}, for other programs as well: {@code
 * src/examples/java/EpublibBook.java} shows how.
 */
@NullMarked
package octavo.epub;

import org.jspecify.annotations.NullMarked;
