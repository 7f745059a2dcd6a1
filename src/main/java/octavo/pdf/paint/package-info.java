/**
 * The painter: an {@link octavo.typeset.page.Edition} of the compositor to a PDF that is PDF/UA-1
 * and PDF/A-2a in one file.
 *
 * <pre>
 * pages       PdfPainter, PagePainter, TextWriter, RunEncoder, PdfBytes
 * fonts       FontShelf, FontCodes, CodeMap, FontEmbedding, GlyfSubset, CffSubset
 * pictures    Pictures (PNGs: octavo.pdf.png)
 * structure   MarkedContents, StructureWriter, LinkAnnotations
 * </pre>
 */
@NullMarked
package octavo.pdf.paint;

import org.jspecify.annotations.NullMarked;
