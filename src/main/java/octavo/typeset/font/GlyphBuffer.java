package octavo.typeset.font;

import org.lwjgl.system.MemoryUtil;
import org.lwjgl.util.harfbuzz.HarfBuzz;

/**
 * HarfBuzz's buffer, one for all that a shaper shapes: takes a text and shapes stretches of it. Its
 * structures are read by their layout, which HarfBuzz keeps the same for good.
 */
final class GlyphBuffer implements AutoCloseable {
  /** The size of {@code hb_glyph_info_t} and {@code hb_glyph_position_t} alike. */
  private static final int STRUCTURE = 20;

  private static final int CLUSTER = 8;
  private static final int OFFSET_X = 8;
  private static final int OFFSET_Y = 12;

  private final long buffer = HarfBuzz.hb_buffer_create();
  private long text;
  private int capacity;
  private int length;
  private boolean hasCaret;

  /** An empty buffer. */
  GlyphBuffer() {
    HarfBuzz.hb_buffer_set_flags(
        buffer,
        HarfBuzz.HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES
            | HarfBuzz.HB_BUFFER_FLAG_DO_NOT_INSERT_DOTTED_CIRCLE);
  }

  /** Takes the text of which stretches are shaped next. */
  void take(String source) {
    length = source.length();
    hasCaret = source.indexOf('^') >= 0;
    if (length > capacity) {
      MemoryUtil.nmemFree(text);
      capacity = Math.max(1024, length);
      text = MemoryUtil.nmemAllocChecked(2L * capacity);
    }
    for (int i = 0; i < length; i++) {
      MemoryUtil.memPutShort(text + 2L * i, (short) source.charAt(i));
    }
  }

  /** Shapes a stretch of the text; what stands before and after it is seen as its context. */
  Glyphs shape(Stretch stretch, Face face, KeptWords setting) {
    HarfBuzz.hb_buffer_clear_contents(buffer);
    HarfBuzz.nhb_buffer_add_utf16(
        buffer, text, length, stretch.start(), stretch.end() - stretch.start());
    HarfBuzz.hb_buffer_set_script(buffer, stretch.script());
    HarfBuzz.hb_buffer_set_language(buffer, setting.language());
    switch (setting.setting().direction()) {
      case RIGHTWARDS -> HarfBuzz.hb_buffer_set_direction(buffer, HarfBuzz.HB_DIRECTION_LTR);
      case LEFTWARDS -> HarfBuzz.hb_buffer_set_direction(buffer, HarfBuzz.HB_DIRECTION_RTL);
      case OF_SCRIPT -> {
        // What is not set is guessed: the direction of the script.
      }
    }
    HarfBuzz.hb_buffer_guess_segment_properties(buffer);
    HarfBuzz.nhb_shape(face.font(), buffer, setting.features(), setting.featureCount(hasCaret));
    return glyphs(face.glyphCount());
  }

  /** Copies the glyphs. One of a number the face does not count comes of a broken font: none. */
  private Glyphs glyphs(int known) {
    int count = HarfBuzz.hb_buffer_get_length(buffer);
    long characters = HarfBuzz.nhb_buffer_get_glyph_infos(buffer, 0L);
    long positions = HarfBuzz.nhb_buffer_get_glyph_positions(buffer, 0L);
    boolean backward = HarfBuzz.hb_buffer_get_direction(buffer) == HarfBuzz.HB_DIRECTION_RTL;
    Glyphs glyphs = new Glyphs(count, backward);
    for (int i = 0; i < count; i++) {
      int glyph = MemoryUtil.memGetInt(characters);
      glyphs.glyphs()[i] = glyph < 0 || glyph >= known ? 0 : glyph;
      glyphs.clusters()[i] = MemoryUtil.memGetInt(characters + CLUSTER);
      glyphs.advances()[i] = MemoryUtil.memGetInt(positions);
      glyphs.offsetsX()[i] = MemoryUtil.memGetInt(positions + OFFSET_X);
      glyphs.offsetsY()[i] = MemoryUtil.memGetInt(positions + OFFSET_Y);
      characters += STRUCTURE;
      positions += STRUCTURE;
    }
    return glyphs;
  }

  @Override
  public void close() {
    HarfBuzz.hb_buffer_destroy(buffer);
    MemoryUtil.nmemFree(text);
  }
}
