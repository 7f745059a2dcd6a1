/**
 * The PDF: tagged, PDF/UA-1 and PDF/A-2a in one file.
 *
 * <p>What comes in: the {@link octavo.xhtml.XhtmlDocument}s of a book and its theme. What goes out:
 * the bytes of the PDF, from pages that the compositor has set, or made by the css engine on
 * OpenHTMLtoPDF.
 *
 * <pre>
 * document    what the PDFs of both engines share
 * paint       an edition that the compositor has set, to a PDF
 * </pre>
 */
@NullMarked
package octavo.pdf;

import org.jspecify.annotations.NullMarked;
