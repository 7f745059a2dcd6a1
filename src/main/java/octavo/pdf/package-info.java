/**
 * The PDF: tagged, PDF/UA-1 and PDF/A-2a in one file.
 *
 * <p>What comes in: the {@link octavo.xhtml.XhtmlDocument}s of a book and its theme. What goes out:
 * the bytes of the PDF, made by the css engine on OpenHTMLtoPDF.
 */
@NullMarked
package octavo.pdf;

import org.jspecify.annotations.NullMarked;
