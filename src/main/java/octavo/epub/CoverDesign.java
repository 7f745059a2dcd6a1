package octavo.epub;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import octavo.book.Creator;
import octavo.book.ImageFormat;
import octavo.book.Metadata;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Severity;
import octavo.theme.FontFile;

/**
 * A cover made from what is known of the book: its makers letterspaced above, the title broken into
 * even lines at the optical centre, an ornament, the subtitle, the publisher at the foot, within a
 * double rule. One of six colourings, chosen by the title, so that a shelf is not all alike.
 */
final class CoverDesign {
  private static final int CENTRE = CoverCanvas.WIDTH / 2;
  private static final int MEASURE = 1200;
  private static final int FRAME = 84;
  private static final int GAP = 18;
  private static final int MOST_NAMES = 4;
  private static final int NAME_GAP = 44;

  /** From the last base line of the title to the ornament, with room for a descender. */
  private static final int BELOW_TITLE = 124;

  private static final int BELOW_ORNAMENT = 130;

  /**
   * The middle of the title: above the middle of the page, where the eye takes the middle to be.
   */
  private static final double TITLE_MIDDLE = 0.42 * CoverCanvas.HEIGHT;

  private static final CoverStyle TITLE =
      new CoverStyle(
          new double[] {256, 232, 208, 188, 168, 150, 134, 120, 106, 94, 82, 70, 60, 52, 44, 36},
          0,
          1.14,
          900);
  private static final CoverStyle SUBTITLE =
      new CoverStyle(new double[] {72, 64, 56, 48, 42, 36, 30}, 0, 1.3, 430);
  private static final CoverStyle NAME =
      new CoverStyle(new double[] {58, 50, 44, 38, 32}, 0.16, 1.5, 380);
  private static final CoverStyle PUBLISHER =
      new CoverStyle(new double[] {40, 34, 28}, 0.18, 1.4, 120);

  private final Metadata metadata;
  private final CoverFaces faces;
  private final Diagnostics diagnostics;
  private final CoverCanvas canvas = new CoverCanvas();

  CoverDesign(Metadata metadata, List<FontFile> fonts, Diagnostics diagnostics) {
    this.metadata = metadata;
    this.faces = new CoverFaces(fonts);
    this.diagnostics = diagnostics;
  }

  CoverImage draw() throws IOException {
    frame(FRAME, 6);
    frame(FRAME + GAP, 2);
    names();
    double bottom = title();
    ornament((int) bottom + BELOW_TITLE);
    Optional<CoverBlock> subtitle = block(metadata.subtitle(), true, SUBTITLE);
    if (subtitle.isPresent()) {
      double top = bottom + BELOW_TITLE + BELOW_ORNAMENT;
      subtitle.get().draw(canvas, top, CoverCanvas.Ink.TEXT);
    }
    Optional<CoverBlock> publisher = block(capitals(metadata.publisher()), false, PUBLISHER);
    if (publisher.isPresent()) {
      double top = CoverCanvas.HEIGHT - 232 - publisher.get().height();
      publisher.get().draw(canvas, top, CoverCanvas.Ink.ACCENT);
    }
    byte[] palette = CoverColours.of(metadata.title()).palette();
    byte[] png = CoverPng.indexed(CoverCanvas.WIDTH, CoverCanvas.HEIGHT, canvas.rows(), palette);
    return new CoverImage(png, ImageFormat.PNG, CoverCanvas.WIDTH, CoverCanvas.HEIGHT);
  }

  private void frame(int inset, int weight) {
    int width = CoverCanvas.WIDTH - 2 * inset;
    int height = CoverCanvas.HEIGHT - 2 * inset;
    canvas.rectangle(inset, inset, width, weight, CoverCanvas.Ink.ACCENT);
    canvas.rectangle(inset, inset + height - weight, width, weight, CoverCanvas.Ink.ACCENT);
    canvas.rectangle(inset, inset, weight, height, CoverCanvas.Ink.ACCENT);
    canvas.rectangle(inset + width - weight, inset, weight, height, CoverCanvas.Ink.ACCENT);
  }

  private void names() throws IOException {
    double top = 270;
    for (String name : printedNames()) {
      Optional<CoverBlock> block = block(capitals(name), false, NAME);
      if (block.isPresent() && top + block.get().height() < TITLE_MIDDLE - 460) {
        block.get().draw(canvas, top, CoverCanvas.Ink.TEXT);
        top += block.get().height() + NAME_GAP;
      }
    }
  }

  // The authors; where there are none, whoever made the book.
  private List<String> printedNames() {
    List<String> authors = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (Creator creator : metadata.creators()) {
      all.add(creator.name());
      if (creator.role().equals("aut")) {
        authors.add(creator.name());
      }
    }
    List<String> names = authors.isEmpty() ? all : authors;
    return names.size() <= MOST_NAMES ? names : names.subList(0, MOST_NAMES - 1);
  }

  private String capitals(String text) {
    return text.toUpperCase(Locale.forLanguageTag(metadata.language()));
  }

  /** Draws the title and says where it ends. */
  private double title() throws IOException {
    Optional<CoverBlock> block = block(metadata.title(), false, TITLE);
    if (block.isEmpty()) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.EPUB_RESOURCE,
                  new FilePlace("cover.png"),
                  "no font has the characters of the title, so the cover is made without it",
                  "give a cover image, or a folder of fonts with --font-path")
              .withSeverity(Severity.NOTE));
      return TITLE_MIDDLE;
    }
    double top = TITLE_MIDDLE - block.get().height() / 2;
    block.get().draw(canvas, top, CoverCanvas.Ink.TEXT);
    return top + block.get().height();
  }

  private Optional<CoverBlock> block(String text, boolean italic, CoverStyle style)
      throws IOException {
    String plain = composed(text.strip());
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    Optional<CoverFace> face = faces.find(plain, italic);
    return face.map(found -> CoverBlock.fit(plain, found, style, MEASURE));
  }

  // Nothing below U+0300 can be composed further, and the tables for it take time to load.
  private static String composed(String text) {
    boolean simple = text.chars().allMatch(c -> c < 0x300);
    return simple ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  // A lozenge between two rules.
  private void ornament(int y) {
    canvas.rectangle(CENTRE - 190, y - 1, 150, 3, CoverCanvas.Ink.ACCENT);
    canvas.rectangle(CENTRE + 40, y - 1, 150, 3, CoverCanvas.Ink.ACCENT);
    CoverPath lozenge = new CoverPath();
    lozenge.moveTo(CENTRE, y - 19.5);
    lozenge.lineTo(CENTRE + 19, y + 0.5);
    lozenge.lineTo(CENTRE, y + 20.5);
    lozenge.lineTo(CENTRE - 19, y + 0.5);
    canvas.fill(lozenge, CoverCanvas.Ink.ACCENT);
  }
}
