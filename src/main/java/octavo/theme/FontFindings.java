package octavo.theme;

import java.util.List;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.theme.sfnt.FontException;
import octavo.theme.sfnt.TableFault;

/** Tells authors what is wrong with the fonts they gave: in the words of every engine alike. */
public final class FontFindings {
  private FontFindings() {}

  /** Type cannot be set from a font: another is used in its place. */
  public static void report(FontException reason, FontFile file, Diagnostics diagnostics) {
    diagnostics.report(
        DiagnosticCode.STYLE_FONT_UNUSABLE,
        file.place(),
        "type cannot be set from the font " + file.name() + ": " + reason.getMessage(),
        "give a TrueType or OpenType file that other programs open");
  }

  /** Tables of a font are damaged, one finding each: it is used as far as it goes. */
  public static void report(List<TableFault> faults, FontFile file, Diagnostics diagnostics) {
    for (TableFault fault : faults) {
      diagnostics.report(
          DiagnosticCode.STYLE_FONT_DAMAGED,
          file.place(),
          "the font " + file.name() + " is damaged: " + fault.message(),
          "get the file anew, or let a font editor write it again; until then "
              + lost(fault.tag()));
    }
  }

  private static String lost(String tag) {
    return switch (tag) {
      case "GSUB", "GDEF" -> "ligatures, small capitals and joined letters may be wrong";
      case "GPOS", "kern" -> "kerning and accents may be wrong";
      case "cmap" -> "characters may be drawn wrongly, or in another font";
      case "hmtx", "hhea" -> "letters may stand too close or too far apart";
      case "OS/2" -> "the heights of its letters and its licence are guessed";
      case "name" -> "the PDF may not know the font by its name";
      default -> "its letters may be drawn wrongly";
    };
  }
}
