package octavo.typeset.font;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.theme.FontFile;
import octavo.theme.sfnt.FontCheck;
import octavo.theme.sfnt.FontException;
import octavo.theme.sfnt.FontTables;
import octavo.theme.sfnt.NameTable;
import octavo.theme.sfnt.TableFault;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.util.harfbuzz.HarfBuzz;
import org.lwjgl.util.harfbuzz.hb_glyph_extents_t;

/**
 * A face of a font file, ready to be shaped with. Lengths are in ems unless said otherwise.
 *
 * <p>It holds memory outside the heap until it is closed; the measures and the file can be asked
 * for after that, {@link #glyph}, {@link #outline} and shaping not. For one thread at a time.
 */
public final class Face implements AutoCloseable {
  private static final int UNKNOWN = 0;
  private static final int YES = 1;
  private static final int NO = 2;

  private final byte[] file;
  private final int index;
  private final List<TableFault> faults;
  private final FaceMetrics metrics;
  private final int[] advances;
  private final String postScriptName;
  private final boolean cff;
  private final long memory;
  private final long font;
  private final Set<String> features;
  private final double capHeight;
  private final double xHeight;
  private final Map<Integer, Outline> outlines = new HashMap<>();
  private int eastAsian = UNKNOWN;
  private boolean closed;

  private Face(byte[] file, int index, FontTables tables, List<TableFault> faults)
      throws FontException {
    this.file = file;
    this.index = index;
    this.faults = faults;
    this.metrics = FaceMetrics.of(tables);
    this.advances = metrics.advances(tables);
    this.postScriptName = new NameTable(tables).postScriptName();
    this.features = FeatureTags.of(tables);
    this.cff = tables.has("CFF ");
    this.memory = MemoryUtil.nmemAllocChecked(file.length);
    MemoryUtil.memByteBuffer(memory, file.length).put(file);
    this.font = font(memory, file.length, index);
    this.capHeight = ems(metrics.capHeight() > 0 ? metrics.capHeight() : height('H', 0.7));
    this.xHeight = ems(metrics.xHeight() > 0 ? metrics.xHeight() : height('x', 0.5));
  }

  /**
   * Opens a face of a TrueType or OpenType file.
   *
   * @param file the whole file, a collection perhaps; not copied, so not to be changed
   * @param index which face of a collection; 0 for a file of one face
   * @throws FontException when type cannot be set from it
   * @throws IOException when HarfBuzz cannot be loaded
   */
  public static Face open(byte[] file, int index) throws IOException {
    FontTables tables = FontTables.of(file, index);
    return open(file, index, tables, FontCheck.faults(tables));
  }

  /**
   * Opens the font of a theme.
   *
   * @throws FontException when type cannot be set from it
   * @throws IOException when it cannot be read, or HarfBuzz cannot be loaded
   */
  static Face open(FontFile font) throws IOException {
    byte[] file = font.bytes().read();
    FontTables tables = FontTables.of(file, 0);
    return open(file, 0, tables, font.faults(tables));
  }

  private static Face open(byte[] file, int index, FontTables tables, List<TableFault> faults)
      throws IOException {
    HarfBuzzLoader.load();
    Face face = new Face(file, index, tables, faults);
    if (!faults.isEmpty() && !face.hasCharacters()) {
      face.close();
      throw new FontException("its table 'cmap' maps no character");
    }
    return face;
  }

  private boolean hasCharacters() {
    long characters = HarfBuzz.hb_set_create();
    try {
      HarfBuzz.hb_face_collect_unicodes(HarfBuzz.hb_font_get_face(font), characters);
      return !HarfBuzz.hb_set_is_empty(characters);
    } finally {
      HarfBuzz.hb_set_destroy(characters);
    }
  }

  private static long font(long memory, int length, int index) {
    long blob = HarfBuzz.nhb_blob_create(memory, length, HarfBuzz.HB_MEMORY_MODE_READONLY, 0L, 0L);
    long face = HarfBuzz.hb_face_create(blob, index);
    // Each holds on to the one before it; the font is enough to keep.
    HarfBuzz.hb_blob_destroy(blob);
    long font = HarfBuzz.hb_font_create(face);
    HarfBuzz.hb_face_destroy(face);
    return font;
  }

  /** How high a letter reaches, in font units, or so many ems when the face has no such letter. */
  private double height(int letter, double otherwise) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      hb_glyph_extents_t extents = hb_glyph_extents_t.malloc(stack);
      int glyph = glyph(letter);
      boolean drawn = glyph != 0 && HarfBuzz.hb_font_get_glyph_extents(font, glyph, extents);
      int top = drawn ? extents.y_bearing() : 0;
      return top > 0 ? top : otherwise * metrics.unitsPerEm();
    }
  }

  private double ems(double units) {
    return units / metrics.unitsPerEm();
  }

  /** The whole font file, a collection perhaps; not to be changed. */
  public byte[] file() {
    return file;
  }

  /** Which face of a collection; 0 in a file of one face. */
  public int index() {
    return index;
  }

  /** The tables that are damaged, though type can be set from it. */
  List<TableFault> faults() {
    return faults;
  }

  /** The PostScript name (name identifier 6), ASCII. */
  public String postScriptName() {
    return postScriptName;
  }

  /** How many glyphs it has. */
  public int glyphCount() {
    return metrics.glyphCount();
  }

  /** The advance of a glyph as the font file gives it; 0 for one it does not have. */
  public double advance(int glyph) {
    return glyph >= 0 && glyph < advances.length ? ems(advances[glyph]) : 0;
  }

  /** The white between the pen and the left of what a glyph draws; negative where it overhangs. */
  public double bearing(int glyph) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      hb_glyph_extents_t extents = hb_glyph_extents_t.malloc(stack);
      boolean drawn = HarfBuzz.hb_font_get_glyph_extents(font(), glyph, extents);
      return drawn ? ems(extents.x_bearing()) : 0;
    }
  }

  /** How far right of the pen what a glyph draws reaches; 0 where it draws nothing. */
  public double reach(int glyph) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      hb_glyph_extents_t extents = hb_glyph_extents_t.malloc(stack);
      boolean drawn = HarfBuzz.hb_font_get_glyph_extents(font(), glyph, extents);
      return drawn ? ems(extents.x_bearing() + extents.width()) : 0;
    }
  }

  /** Whether it is a face of East Asian type: ideographs or kana are in it. */
  boolean isEastAsian() {
    if (eastAsian == UNKNOWN) {
      eastAsian = glyph('\u4E00') != 0 || glyph('\u306E') != 0 ? YES : NO;
    }
    return eastAsian == YES;
  }

  /** How far what a glyph draws reaches below the baseline; 0 where it does not. */
  public double depth(int glyph) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      hb_glyph_extents_t extents = hb_glyph_extents_t.malloc(stack);
      boolean drawn = HarfBuzz.hb_font_get_glyph_extents(font(), glyph, extents);
      return drawn ? Math.max(0, -ems(extents.y_bearing() + extents.height())) : 0;
    }
  }

  /** The glyph of a character by the font's character map; 0 when it has none. */
  public int glyph(int codePoint) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      long glyph = stack.ncalloc(4, 1, 4);
      HarfBuzz.nhb_font_get_nominal_glyph(font(), codePoint, glyph);
      return MemoryUtil.memGetInt(glyph);
    }
  }

  /** The outline of a glyph; empty for a space and for one it does not have. */
  public Outline outline(int glyph) {
    return outlines.computeIfAbsent(
        glyph, key -> GlyphPen.outline(font(), key, metrics.unitsPerEm()));
  }

  /** Whether some script and language of it has this OpenType feature, such as {@code smcp}. */
  public boolean hasFeature(String tag) {
    return features.contains(tag);
  }

  /** How far the type reaches above the baseline. */
  public double ascent() {
    return ems(metrics.ascent());
  }

  /** How far the type reaches below the baseline, as a positive number. */
  public double descent() {
    return ems(metrics.descent());
  }

  /** The height of capitals. */
  public double capHeight() {
    return capHeight;
  }

  /** The height of small letters without ascenders. */
  public double xHeight() {
    return xHeight;
  }

  /** The angle of the stems in degrees counter-clockwise from the vertical: negative in italics. */
  public double italicAngle() {
    return metrics.italicAngle();
  }

  /** Whether its outlines are PostScript's (a {@code CFF} table), not TrueType's. */
  public boolean isCff() {
    return cff;
  }

  /** Whether the font's licence bits (OS/2 fsType) let it be embedded. */
  public boolean mayEmbed() {
    return metrics.mayEmbed();
  }

  /** Whether they let it be embedded in part. */
  public boolean maySubset() {
    return metrics.maySubset();
  }

  /** How many font units an em has: what HarfBuzz measures in. */
  int unitsPerEm() {
    return metrics.unitsPerEm();
  }

  /** HarfBuzz's font. */
  long font() {
    if (closed) {
      throw new IllegalStateException("closed: " + postScriptName);
    }
    return font;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      HarfBuzz.hb_font_destroy(font);
      MemoryUtil.nmemFree(memory);
    }
  }

  @Override
  public String toString() {
    return postScriptName;
  }
}
