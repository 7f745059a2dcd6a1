package octavo.pdf.paint;

import org.apache.pdfbox.cos.COSStream;

/**
 * A picture in the PDF.
 *
 * @param object the image or form that draws it
 * @param width of what it draws, in its own units
 * @param height likewise
 */
record Picture(COSStream object, double width, double height) {}
