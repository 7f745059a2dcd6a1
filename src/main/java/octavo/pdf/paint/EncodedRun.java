package octavo.pdf.paint;

/**
 * A run of glyphs as a content stream shows it.
 *
 * @param bytes what stands between {@code [(} and {@code )]TJ}
 * @param advance how far it takes the pen, in thousandths of the type's size, as a reader of the
 *     PDF counts it
 */
record EncodedRun(byte[] bytes, double advance) {}
