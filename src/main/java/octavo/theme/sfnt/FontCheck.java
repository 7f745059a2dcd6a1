package octavo.theme.sfnt;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Examines the tables of a face that setting and embedding read. Where characters, measures or
 * outlines are damaged, type cannot be set from it; where anything else is, it can, though not as
 * its makers meant.
 */
public final class FontCheck {
  private static final int TRUE_TYPE_PROFILE = 0x00010000;
  private static final int HEAD_MAGIC = 0x5F0F3CF5;

  /** What else is read, or copied. */
  private static final List<String> READ =
      List.of(
          "CFF ", "GDEF", "GPOS", "GSUB", "OS/2", "cmap", "cvt ", "fpgm", "glyf", "hhea", "hmtx",
          "kern", "loca", "maxp", "name", "post", "prep");

  private final FontTables tables;
  private final List<TableFault> faults = new ArrayList<>();

  private FontCheck(FontTables tables) {
    this.tables = tables;
  }

  /** What is wrong with a table; nothing when it is sound. */
  @FunctionalInterface
  private interface Examination {
    Optional<String> fault();
  }

  /**
   * The tables that are damaged, each once.
   *
   * @throws FontException when type cannot be set from the face; it names the table
   */
  public static List<TableFault> faults(FontTables tables) throws FontException {
    FontCheck check = new FontCheck(tables);
    check.measures();
    check.outlines();
    check.characters();
    check.rest();
    check.checksums();
    return List.copyOf(check.faults);
  }

  private void need(String tag, Examination examination) throws FontException {
    Optional<String> fault = fault(examination);
    if (fault.isPresent()) {
      throw FontException.of(tag, fault.get());
    }
  }

  private void look(String tag, Examination examination) {
    if (tables.leavesTheFile(tag)) {
      faults.add(new TableFault(tag, "lies outside the file"));
    } else if (tables.has(tag)) {
      fault(examination).ifPresent(reason -> faults.add(new TableFault(tag, reason)));
    }
  }

  private static Optional<String> fault(Examination examination) {
    try {
      return examination.fault();
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      // Each number of a table is read within the table: one that leads outside ends here.
      return Optional.of("leads outside itself");
    }
  }

  private void measures() throws FontException {
    ByteBuffer head = tables.table("head", 54);
    int units = head.getShort(18) & 0xFFFF;
    need("head", () -> when(units < 16 || units > 16384, "gives " + units + " units to the em"));
    int glyphs = tables.table("maxp", 6).getShort(4) & 0xFFFF;
    need("maxp", () -> when(glyphs == 0, "counts no glyphs"));
    int widths = tables.table("hhea", 36).getShort(34) & 0xFFFF;
    need(
        "hhea",
        () ->
            when(
                widths == 0 || widths > glyphs,
                "counts " + widths + " widths, 'maxp' " + glyphs + " glyphs"));
    ByteBuffer hmtx = tables.table("hmtx", 4 * widths);
    need("hmtx", () -> when(isWithoutWidths(hmtx, widths), "gives no glyph a width"));
    look("head", () -> when(head.getInt(12) != HEAD_MAGIC, "has not the number that marks it"));
    look("hmtx", () -> when(hmtx.capacity() < 2 * widths + 2 * glyphs, "ends early"));
  }

  private static Optional<String> when(boolean wrong, String reason) {
    return wrong ? Optional.of(reason) : Optional.empty();
  }

  private static boolean isWithoutWidths(ByteBuffer hmtx, int widths) {
    for (int i = 0; i < widths; i++) {
      if (hmtx.getShort(4 * i) != 0) {
        return false;
      }
    }
    return true;
  }

  private void outlines() throws FontException {
    int glyphs = tables.table("maxp").getShort(4) & 0xFFFF;
    if (tables.has("CFF ")) {
      tables.table("CFF ", 4);
      need("CFF ", () -> CffCheck.fault(tables.bytes("CFF "), glyphs));
      return;
    }
    if (!tables.has("glyf")) {
      throw new FontException(
          tables.has("CFF2")
              ? "its outlines are of the variable kind (CFF2), which PDF does not know"
              : "it has no outlines, no table 'glyf' or 'CFF'");
    }
    ByteBuffer profile = tables.table("maxp", 32);
    need("maxp", () -> when(profile.getInt(0) != TRUE_TYPE_PROFILE, "is not of version 1.0"));
    ByteBuffer head = tables.table("head");
    need("head", () -> when((head.getShort(50) & ~1) != 0, "tells no way to find outlines"));
    tables.table("loca", 2);
    tables.table("glyf", 2);
    GlyfCheck check = new GlyfCheck(tables);
    need("loca", check::faultOfPlaces);
    need("glyf", check::faultOfOutlines);
  }

  private void characters() throws FontException {
    ByteBuffer cmap = tables.table("cmap", 4);
    look("cmap", new CharacterMapCheck(cmap)::fault);
  }

  private void rest() {
    look("GSUB", new LayoutCheck(tables.table("GSUB"), false)::fault);
    look("GPOS", new LayoutCheck(tables.table("GPOS"), true)::fault);
    SmallTables small = new SmallTables(tables);
    look("GDEF", small::faultOfClasses);
    look("kern", small::faultOfKerning);
    look("name", small::faultOfNames);
    look("OS/2", small::faultOfWindowsMetrics);
    look("post", small::faultOfPostScript);
  }

  /** Last, for what only the sum over a table betrays. */
  private void checksums() {
    for (String tag : READ) {
      boolean told = faults.stream().anyMatch(fault -> fault.tag().equals(tag));
      if (!told && tables.leavesTheFile(tag)) {
        faults.add(new TableFault(tag, "lies outside the file"));
      } else if (!told && tables.has(tag) && !tables.isAsWritten(tag)) {
        faults.add(new TableFault(tag, "is not as it was written: its checksum differs"));
      }
    }
  }
}
