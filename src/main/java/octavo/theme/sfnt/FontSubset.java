package octavo.theme.sfnt;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A TrueType font with the outlines of some characters, and of all glyphs that the features asked
 * for can make of them: small capitals, figures, ligatures. Of kerning and every other rule it has
 * those for glyphs that are there, and of other glyphs nothing.
 */
public final class FontSubset {
  private static final int TRUE_TYPE = 0x00010000;

  /** Tables that know of glyphs, or of outlines, what is not looked at here. */
  private static final List<String> UNKNOWN =
      List.of("CFF ", "CFF2", "fvar", "gvar", "COLR", "SVG ", "CBDT", "sbix", "MATH", "morx");

  /** What a subset has no use for: names of glyphs, signatures. */
  private static final List<String> DROPPED = List.of("DSIG", "post");

  /** Tables that are written anew here, or name no glyph by its number. */
  private static final Set<String> WITHOUT_NUMBERS =
      Set.of(
          "cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf",
          "loca", "prep", "gasp", "GDEF", "GPOS", "GSUB", "STAT", "DSIG", "meta");

  private static final int NO_SUBSETTING = 0x0100;

  private final FontTables tables;
  private final GlyphTables outlines;

  /** The glyphs that text can come to. */
  private final BitSet glyphs = new BitSet();

  private FontSubset(FontTables tables) throws FontException {
    this.tables = tables;
    this.outlines = new GlyphTables(tables);
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
    addCharacters(characters, wanted);
    Predicate<List<Integer>> together = together(characters, wanted.sequences());
    Optional<LayoutSubset> substitutions =
        layout("GSUB", new SubstitutionSubset(together), wanted.features());
    substitutions.ifPresent(
        it -> new SubstitutionClosure(tables.table("GSUB"), it.lookups(), together, glyphs).add());
    Optional<LayoutSubset> positions = layout("GPOS", new PositioningSubset(), wanted.features());
    BitSet drawn = outlines.withParts(glyphs);
    // What can be shown by what is kept is: hinting goes by the characters of glyphs.
    SortedMap<Integer, Integer> shown = new TreeMap<>(characters);
    shown.values().removeIf(glyph -> !drawn.get(glyph));

    GlyphNumbers renewed = GlyphNumbers.renewed(drawn);
    Map<String, byte[]> layout = layout(substitutions, positions, renewed);
    boolean isRenewed =
        WITHOUT_NUMBERS.containsAll(tables.tags()) && layout.keySet().containsAll(laidOut());
    GlyphNumbers numbers = isRenewed ? renewed : GlyphNumbers.kept(outlines.count());
    Map<String, byte[]> out = kept();
    // A table that is too large once more is right as it was, only larger.
    out.putAll(isRenewed ? layout : layout(substitutions, positions, numbers));
    out.put("post", nameless());
    shown.replaceAll((_, glyph) -> numbers.of(glyph));
    out.put("cmap", CharacterMapWriter.table(shown));
    outlines.put(drawn, numbers, out);
    return FontFileWriter.file(TRUE_TYPE, out);
  }

  // Glyph 0 is what is shown for a character that the font has not (OpenType 1.9, "Glyph 0").
  private void addCharacters(SortedMap<Integer, Integer> characters, Wanted wanted) {
    glyphs.set(0);
    characters.forEach(
        (character, glyph) -> {
          if (wanted.characters().test(character)) {
            glyphs.set(glyph);
          }
        });
  }

  /** The tables of the font that a subset has a use for. */
  private Map<String, byte[]> kept() {
    Map<String, byte[]> kept = new TreeMap<>();
    for (String tag : tables.tags()) {
      if (!DROPPED.contains(tag)) {
        kept.put(tag, tables.bytes(tag));
      }
    }
    return kept;
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

  private List<String> laidOut() {
    return Stream.of("GSUB", "GPOS", "GDEF").filter(tables::has).toList();
  }

  /** The tables of layout, but for those that are too large for the offsets of their formats. */
  private Map<String, byte[]> layout(
      Optional<LayoutSubset> substitutions,
      Optional<LayoutSubset> positions,
      GlyphNumbers numbers) {
    Map<String, byte[]> out = new TreeMap<>();
    substitutions.flatMap(it -> it.of(glyphs, numbers)).ifPresent(it -> out.put("GSUB", it));
    positions.flatMap(it -> it.of(glyphs, numbers)).ifPresent(it -> out.put("GPOS", it));
    if (tables.has("GDEF")) {
      DefinitionSubset.of(tables.table("GDEF"), glyphs, numbers)
          .ifPresent(it -> out.put("GDEF", it));
    }
    return out;
  }

  // Version 3 of the table has no names (OpenType 1.9, post).
  private byte[] nameless() {
    byte[] post = Arrays.copyOf(tables.bytes("post"), 32);
    ByteBuffer.wrap(post).putInt(0, 0x00030000);
    return post;
  }
}
