package octavo.typeset.font;

/** A face of a font file, ready to be shaped with. Lengths are in ems unless said otherwise. */
public interface Face {
  /** The whole font file, a collection perhaps. */
  byte[] file();

  /** Which face of a collection; 0 in a file of one face. */
  int index();

  /** The PostScript name (name identifier 6), ASCII. */
  String postScriptName();

  /** How many glyphs it has. */
  int glyphCount();

  /** The advance of a glyph as the font file gives it. */
  double advance(int glyph);

  /** The glyph of a character by the font's character map; 0 when it has none. */
  int glyph(int codePoint);

  /** How far the type reaches above the baseline. */
  double ascent();

  /** How far the type reaches below the baseline, as a positive number. */
  double descent();

  /** The height of capitals. */
  double capHeight();

  /** The height of small letters without ascenders. */
  double xHeight();

  /** The angle of the stems in degrees counter-clockwise from the vertical: negative in italics. */
  double italicAngle();

  /** Whether its outlines are PostScript's (a {@code CFF} table), not TrueType's. */
  boolean isCff();

  /** Whether the font's licence bits (OS/2 fsType) let it be embedded. */
  boolean mayEmbed();

  /** Whether they let it be embedded in part. */
  boolean maySubset();
}
