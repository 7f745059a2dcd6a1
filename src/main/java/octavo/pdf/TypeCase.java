package octavo.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.pdf.document.CodePointFont;
import octavo.theme.FontFile;
import octavo.theme.FontFindings;
import octavo.theme.Theme;
import octavo.theme.sfnt.FontException;
import octavo.theme.sfnt.FontTables;
import octavo.theme.sfnt.TableFault;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * The type at hand for one PDF: every font file of the theme, parsed, and which characters they
 * hold between them.
 */
final class TypeCase {
  private final List<Face> faces;
  private final Set<FontFile> damaged;
  private final BitSet known = new BitSet();
  private final BitSet unknown = new BitSet();

  private TypeCase(List<Face> faces, Set<FontFile> damaged) {
    this.faces = faces;
    this.damaged = damaged;
  }

  /**
   * Parses the theme's fonts. One the engine cannot set from is reported and left out.
   *
   * @throws IOException when none is left
   */
  static TypeCase open(Theme theme, PDDocument document, Diagnostics diagnostics)
      throws IOException {
    List<Face> faces = new ArrayList<>();
    Set<FontFile> damaged = new HashSet<>();
    for (FontFile file : theme.fonts()) {
      try {
        FontTables tables = FontTables.of(file.bytes().read(), 0);
        List<TableFault> faults = file.faults(tables);
        FontFindings.report(faults, file, diagnostics);
        faces.add(Face.parse(file, document));
        if (!faults.isEmpty()) {
          damaged.add(file);
        }
      } catch (FontException e) {
        FontFindings.report(e, file, diagnostics);
      } catch (IOException e) {
        diagnostics.report(
            DiagnosticCode.STYLE_FONT_UNUSABLE,
            file.place(),
            "the css engine cannot set type from the font " + file.name() + ": " + e.getMessage(),
            "give a TrueType font with a Unicode character map; OpenType with CFF outlines is not"
                + " one");
      }
    }
    if (faces.isEmpty()) {
      throw new IOException("no usable font in theme " + theme.name());
    }
    return new TypeCase(faces, damaged);
  }

  /** Whether some font holds the character. */
  boolean has(int codePoint) {
    if (known.get(codePoint)) {
      return true;
    }
    if (unknown.get(codePoint)) {
      return false;
    }
    boolean found = faces.stream().anyMatch(face -> face.has(codePoint));
    (found ? known : unknown).set(codePoint);
    return found;
  }

  /** The font of a family, weight and slope, or the nearest the family has. */
  PDFont font(String family, int weight, boolean italic) {
    return faces.stream()
        .filter(face -> face.file().family().equals(family))
        .min((a, b) -> Integer.compare(distance(a, weight, italic), distance(b, weight, italic)))
        .orElse(faces.getFirst())
        .supply();
  }

  /** The first font that holds the character; the first of all when none does. */
  PDFont fontFor(int character) {
    return faces.stream()
        .filter(face -> face.has(character))
        .findFirst()
        .orElse(faces.getFirst())
        .supply();
  }

  /** The first of some families that has a character, else the first of all. */
  String familyOf(int character, List<String> named) {
    for (String family : named) {
      for (Face face : faces) {
        if (face.file().family().equalsIgnoreCase(family) && face.has(character)) {
          return face.file().family();
        }
      }
    }
    return faces.stream()
        .filter(face -> face.has(character))
        .findFirst()
        .orElse(faces.getFirst())
        .file()
        .family();
  }

  /** The family of running text: the first the theme names. */
  String textFamily() {
    return faces.getFirst().file().family();
  }

  /** Every family once, in the order of fallback. */
  List<String> families() {
    return faces.stream().map(face -> face.file().family()).distinct().toList();
  }

  /** Adds a font of boxes for the characters that no font has; nothing when there are none. */
  void addCodePoints(Collection<Integer> characters, PDDocument document) throws IOException {
    if (!characters.isEmpty()) {
      byte[] font = CodePointFont.of(characters);
      FontFile file = new FontFile(CodePointFont.FAMILY, 400, false, "code points", () -> font);
      faces.add(Face.parse(file, document));
    }
  }

  /**
   * Makes every font a last resort of every family: nothing then can be left out for want of it.
   */
  void installFallback(PdfBoxFontResolver resolver) {
    for (Face face : faces) {
      FontFile file = face.file();
      IdentValue style = file.italic() ? IdentValue.ITALIC : IdentValue.NORMAL;
      resolver.addFont(face, file.family(), file.weight(), style, true, FontGroup.FINAL_FALLBACK);
    }
  }

  /** Gives all fonts to the css engine, under their own names. */
  void install(PdfRendererBuilder builder) {
    for (Face face : faces) {
      FontFile file = face.file();
      builder.useFont(
          face,
          file.family(),
          file.weight(),
          file.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
          true);
    }
  }

  /** Gives the sound fonts to the drawer of SVG, which knows no others. */
  void installForSvg(PdfRendererBuilder builder) {
    for (Face face : faces) {
      FontFile file = face.file();
      if (damaged.contains(file)) {
        continue; // It reads no font with a fault, and loses its way looking for one.
      }
      builder.useFont(
          face::stream,
          file.family(),
          file.weight(),
          file.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
          true,
          EnumSet.of(FSFontUseCase.SVG));
    }
  }

  private static int distance(Face face, int weight, boolean italic) {
    return Math.abs(face.file().weight() - weight) + (face.file().italic() == italic ? 0 : 1000);
  }
}
