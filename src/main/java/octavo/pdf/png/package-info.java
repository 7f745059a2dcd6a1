/**
 * PNGs in a PDF. What comes in: a file of PNG, third edition (W3C, 2025). What goes out: an image
 * of the PDF (ISO 32000-1, 8.9) of the same pixels, which is PDF/A-2.
 *
 * <p>Both formats compress rows alike (7.4.4.4), so the data of most PNGs is taken over as it is,
 * without a look at the pixels. Transparency stands apart in a PDF, and an interlaced PNG has its
 * rows in another order: these are taken apart byte by byte, but not decoded as far as can be.
 */
@NullMarked
package octavo.pdf.png;

import org.jspecify.annotations.NullMarked;
