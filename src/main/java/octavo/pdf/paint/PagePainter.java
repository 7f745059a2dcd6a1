package octavo.pdf.paint;

import java.util.IdentityHashMap;
import java.util.Map;
import octavo.pdf.document.PdfBytes;
import octavo.pdf.paint.TextWriter.Type;
import octavo.typeset.font.Face;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.font.MissingGlyph;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * Paints one page: what is on it, in marked content sequences by slot (ISO 32000-1, 14.6). A
 * sequence lies within one text object or around whole ones; text and drawing that follow each
 * other in one slot are two sequences.
 */
final class PagePainter {
  private final Painting painting;
  private final Page page;
  private final int number;
  private final PdfBytes out;
  private TextWriter text;
  private PageSpace space;
  private final COSDictionary pictures = new COSDictionary();
  private final Map<Picture, String> pictureNames = new IdentityHashMap<>();

  /** The slot whose sequence is open, and the link it is in. */
  private @Nullable Slot slot;

  private @Nullable StructureElement link;
  private boolean isMarkedInText;

  /**
   * Prepares.
   *
   * @param number the index of the page
   * @param out where its content goes
   */
  PagePainter(Painting painting, Page page, int number, PdfBytes out) {
    this.painting = painting;
    this.page = page;
    this.number = number;
    this.out = out;
    this.text = new TextWriter(out);
    this.space = PageSpace.upright(page.height());
  }

  /** Writes the content and returns the page's own resources: the pictures on it. */
  COSDictionary paint() {
    for (Placed placed : page.content()) {
      switch (placed) {
        case Placed.Text piece -> paint(piece);
        case Placed.Reading reading -> paint(reading);
        case Placed.EndOfReading _ -> endReading();
        case Placed.Turn turn -> turn(turn);
        case Placed.EndOfTurn _ -> turnBack();
        case Placed.Rule rule -> paint(rule);
        case Placed.Shape shape -> paint(shape);
        case Placed.Image image -> paint(image);
      }
    }
    endSlot();
    text.end();
    return pictures;
  }

  private void paint(Placed.Text piece) {
    if (slot != piece.slot()) {
      endSlot();
      beginSlot(piece.slot());
    }
    GlyphRun run =
        switch (piece.shaped()) {
          case GlyphRun glyphs -> glyphs;
          case MissingGlyph missing -> painting.boxes().run(missing);
        };
    show(run, piece);
  }

  private void paint(Placed.Reading reading) {
    if (slot != reading.slot() || !text.isOpen()) {
      endSlot();
      text.begin();
      beginSlot(reading.slot());
    }
    text.endArray();
    out.put("/Span<</ActualText").text(reading.text()).put(">>BDC\n");
  }

  private void endReading() {
    text.endArray();
    out.put("EMC\n");
  }

  private void turn(Placed.Turn turn) {
    endSlot();
    text.end();
    space = space.turned(turn.x(), turn.y());
    space.enter(out);
    text = text.within();
  }

  private void turnBack() {
    endSlot();
    text.end();
    space.leave(out);
    space = PageSpace.upright(page.height());
    text = text.around();
  }

  private void show(GlyphRun run, Placed.Text piece) {
    FontShelf.ShelvedFont font = painting.fonts().font(run.face());
    Type type = new Type(font, run.size(), piece.expansion(), piece.ink());
    text.show(run, type, piece.x(), space.up(piece.y()));
    if (link != null) {
      painting.links().add(link, number, space, area(run, piece), run.text());
    }
  }

  private Area area(GlyphRun run, Placed.Text piece) {
    Face face = run.face();
    double baseline = space.up(piece.y());
    return new Area(
        piece.x(),
        baseline - face.descent() * run.size(),
        piece.x() + run.width() * piece.expansion(),
        baseline + face.ascent() * run.size());
  }

  private void paint(Placed.Rule rule) {
    beginDrawing(rule.slot());
    text.fill(rule.ink());
    double bottom = space.up(rule.y() + rule.height());
    out.numbers(rule.x(), bottom, rule.width(), rule.height()).put("re f\n");
  }

  private void paint(Placed.Shape shape) {
    beginDrawing(shape.slot());
    text.fill(shape.ink());
    new ShapeWriter(out, shape.x(), space.up(shape.y()), shape.size()).fill(shape.outline());
  }

  private void paint(Placed.Image image) {
    beginDrawing(image.slot());
    Picture picture = painting.pictures().picture(image.image());
    double bottom = space.up(image.y() + image.height());
    out.put("q ").put(image.width() / picture.width()).put(" 0 0 ");
    out.put(image.height() / picture.height()).put(' ');
    out.numbers(image.x(), bottom).put("cm /").put(name(picture)).put(" Do Q\n");
    mark(image, bottom);
  }

  private void mark(Placed.Image image, double bottom) {
    double right = image.x() + image.width();
    Area area = new Area(image.x(), bottom, right, bottom + image.height());
    if (link != null) {
      painting.links().add(link, number, space, area, "");
    }
    painting
        .owners()
        .figure(image.slot())
        .ifPresent(figure -> painting.figures().add(figure, number, space.onPage(area)));
  }

  private String name(Picture picture) {
    return pictureNames.computeIfAbsent(
        picture,
        key -> {
          String name = "X" + pictureNames.size();
          pictures.setItem(COSName.getPDFName(name), key.object());
          return name;
        });
  }

  // A drawing may not stand within a text object (8.2).
  private void beginDrawing(Slot of) {
    if (slot != of || text.isOpen()) {
      endSlot();
      text.end();
      beginSlot(of);
    }
  }

  private void beginSlot(Slot of) {
    slot = of;
    link = painting.owners().link(of).orElse(null);
    isMarkedInText = text.isOpen();
    if (of == Slot.PAGINATION) {
      out.put("/Artifact<</Type/Pagination>>BDC\n");
    } else if (of == Slot.LAYOUT) {
      out.put("/Artifact<</Type/Layout>>BDC\n");
    } else {
      out.put('/').put(painting.owners().owner(of).type().tag()).put("<</MCID ");
      out.put(painting.contents().add(of)).put(">>BDC\n");
    }
  }

  private void endSlot() {
    if (slot == null) {
      return;
    }
    if (isMarkedInText) {
      text.endArray();
    } else {
      text.end();
    }
    out.put("EMC\n");
    slot = null;
  }
}
