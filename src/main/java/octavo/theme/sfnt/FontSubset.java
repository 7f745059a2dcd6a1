package octavo.theme.sfnt;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A TrueType font with the outlines of some characters, and of all glyphs that the features asked
 * for can make of them: small capitals, figures, ligatures. Of kerning and every other rule it has
 * those for glyphs that are there. Glyphs keep their numbers; those nobody needs have no outline
 * and no width, and no character leads to them.
 */
public final class FontSubset {
  private static final int TRUE_TYPE = 0x00010000;

  /** Tables that know of glyphs, or of outlines, what is not looked at here. */
  private static final List<String> UNKNOWN =
      List.of("CFF ", "CFF2", "fvar", "gvar", "COLR", "SVG ", "CBDT", "sbix", "MATH", "morx");

  /** What a subset has no use for: names of glyphs, signatures. */
  private static final List<String> DROPPED = List.of("DSIG", "post");

  private static final int COMPOSITE_WORDS = 1;
  private static final int COMPOSITE_SCALE = 8;
  private static final int COMPOSITE_MORE = 0x20;
  private static final int COMPOSITE_TWO_SCALES = 0x40;
  private static final int COMPOSITE_MATRIX = 0x80;
  private static final int NO_SUBSETTING = 0x0100;

  private final FontTables tables;
  private final ByteBuffer outlines;
  private final ByteBuffer places;
  private final boolean longPlaces;
  private final int count;
  private final BitSet glyphs = new BitSet();

  private FontSubset(FontTables tables) throws FontException {
    this.tables = tables;
    this.outlines = tables.table("glyf", 1);
    this.places = tables.table("loca", 2);
    this.longPlaces = tables.table("head", 54).getShort(50) != 0;
    this.count = tables.table("maxp", 6).getShort(4) & 0xFFFF;
  }

  /**
   * The font file.
   *
   * @param characters the glyph of each character of the font
   * @param wanted what to keep
   * @return empty when the font cannot be taken apart, or its licence forbids it
   */
  public static Optional<byte[]> of(
      FontTables tables, SortedMap<Integer, Integer> characters, Wanted wanted) {
    boolean unknown = UNKNOWN.stream().anyMatch(tables::has);
    ByteBuffer licence = tables.table("OS/2");
    if (unknown || licence.capacity() > 9 && (licence.getShort(8) & NO_SUBSETTING) != 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(new FontSubset(tables).file(characters, wanted));
    } catch (FontException | IndexOutOfBoundsException unreadable) {
      // It is embedded as it is; what is wrong with it, FontCheck says.
      return Optional.empty();
    }
  }

  private byte[] file(SortedMap<Integer, Integer> characters, Wanted wanted) {
    glyphs.set(0);
    characters.forEach(
        (character, glyph) -> {
          if (wanted.characters().test(character)) {
            glyphs.set(glyph);
          }
        });
    Map<String, byte[]> out = new TreeMap<>();
    for (String tag : tables.tags()) {
      if (!DROPPED.contains(tag)) {
        out.put(tag, tables.bytes(tag));
      }
    }
    Predicate<List<Integer>> together = together(characters, wanted.sequences());
    Optional<LayoutSubset> substitutions =
        layout("GSUB", new SubstitutionSubset(together), wanted.features());
    substitutions.ifPresent(
        it -> new SubstitutionClosure(tables.table("GSUB"), it.lookups(), together, glyphs).add());
    for (int glyph = 0; glyph < count; glyph++) {
      if (glyphs.get(glyph)) {
        addParts(glyph);
      }
    }
    // A table that is too large once more is right as it was, only larger.
    substitutions.flatMap(it -> it.of(glyphs)).ifPresent(table -> out.put("GSUB", table));
    layout("GPOS", new PositioningSubset(), wanted.features())
        .flatMap(it -> it.of(glyphs))
        .ifPresent(table -> out.put("GPOS", table));
    if (tables.has("GDEF")) {
      DefinitionSubset.of(tables.table("GDEF"), glyphs).ifPresent(it -> out.put("GDEF", it));
    }
    out.put("post", nameless());
    // What can be shown by what is kept is: hinting goes by the characters of glyphs.
    SortedMap<Integer, Integer> shown = new TreeMap<>(characters);
    shown.values().removeIf(glyph -> !glyphs.get(glyph));
    out.put("cmap", CharacterMapWriter.table(shown));
    putOutlines(out);
    out.computeIfPresent("hmtx", (_, widths) -> widths(widths));
    return FontFileWriter.file(TRUE_TYPE, out);
  }

  /**
   * Whether glyphs may follow each other. Only those of ASCII are asked for in the text: between
   * others stand marks that a rule passes over, and forms of letters have characters of their own.
   */
  private static Predicate<List<Integer>> together(
      SortedMap<Integer, Integer> characters, Predicate<String> sequences) {
    Map<Integer, String> shown = new TreeMap<>();
    characters
        .subMap((int) '!', 0x7F)
        .forEach((it, glyph) -> shown.put(glyph, Character.toString(it)));
    return glyphs ->
        !shown.keySet().containsAll(glyphs)
            || sequences.test(glyphs.stream().map(shown::get).collect(Collectors.joining()));
  }

  private Optional<LayoutSubset> layout(
      String tag, LayoutSubset.Rules rules, Predicate<String> features) {
    return tables.has(tag)
        ? Optional.of(new LayoutSubset(tables.table(tag), rules, features))
        : Optional.empty();
  }

  /** Adds the glyphs a glyph is put together from, and what they are. */
  private void addParts(int glyph) {
    int at = place(glyph);
    if (place(glyph + 1) == at || outlines.getShort(at) >= 0) {
      return;
    }
    int flags;
    at += 10;
    do {
      flags = outlines.getShort(at) & 0xFFFF;
      int part = outlines.getShort(at + 2) & 0xFFFF;
      if (!glyphs.get(part)) {
        glyphs.set(part);
        addParts(part);
      }
      at += 4 + ((flags & COMPOSITE_WORDS) != 0 ? 4 : 2) + scale(flags);
    } while ((flags & COMPOSITE_MORE) != 0);
  }

  private static int scale(int flags) {
    if ((flags & COMPOSITE_MATRIX) != 0) {
      return 8;
    } else if ((flags & COMPOSITE_TWO_SCALES) != 0) {
      return 4;
    }
    return (flags & COMPOSITE_SCALE) != 0 ? 2 : 0;
  }

  private int place(int glyph) {
    return longPlaces ? places.getInt(4 * glyph) : 2 * (places.getShort(2 * glyph) & 0xFFFF);
  }

  private void putOutlines(Map<String, byte[]> out) {
    ByteBuffer kept = ByteBuffer.allocate(outlines.capacity() + 4 * count);
    ByteBuffer index = ByteBuffer.allocate(4 * (count + 1));
    for (int glyph = 0; glyph < count; glyph++) {
      index.putInt(kept.position());
      if (glyphs.get(glyph)) {
        kept.put(outlines.slice(place(glyph), place(glyph + 1) - place(glyph)));
        kept.position(kept.position() + 3 & ~3);
      }
    }
    index.putInt(kept.position());
    byte[] head = tables.bytes("head");
    head[50] = 0;
    head[51] = 1;
    out.put("head", head);
    out.put("loca", index.array());
    out.put("glyf", Arrays.copyOf(kept.array(), kept.position()));
  }

  /** Widths, and the white before each glyph, of those alone that are kept. */
  private byte[] widths(byte[] of) {
    ByteBuffer out = ByteBuffer.wrap(of);
    int whole = tables.table("hhea").getShort(34) & 0xFFFF;
    for (int glyph = glyphs.nextClearBit(0);
        glyph < count;
        glyph = glyphs.nextClearBit(glyph + 1)) {
      // The last width holds for all glyphs behind it.
      if (glyph < whole - 1) {
        out.putInt(4 * glyph, 0);
      } else if (glyph >= whole) {
        out.putShort(4 * whole + 2 * (glyph - whole), (short) 0);
      }
    }
    return of;
  }

  // Version 3 of the table has no names (OpenType 1.9, post).
  private byte[] nameless() {
    byte[] post = Arrays.copyOf(tables.bytes("post"), 32);
    ByteBuffer.wrap(post).putInt(0, 0x00030000);
    return post;
  }
}
