package octavo.typeset.font;

/** A stretch of text as it will be drawn: glyphs of one face, or a character no face has. */
public sealed interface Shaped permits GlyphRun, MissingGlyph {
  /** The text it stands for, as the author wrote it. */
  String text();

  /** How far it takes the pen to the right, in points. */
  double width();

  /** The size of the type, in points. */
  double size();
}
