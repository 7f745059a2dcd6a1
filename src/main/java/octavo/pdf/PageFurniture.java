package octavo.pdf;

import java.io.IOException;
import java.util.Locale;
import octavo.book.Metadata;
import octavo.book.Subtitle;
import octavo.pdf.Pagination.Section;
import octavo.typeset.Openings;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/**
 * Running heads and folios, drawn on the finished pages as artifacts. Not by the css engine's
 * margin boxes: it cannot tell a blank page or the first page of a chapter from any other ({@code
 * :blank} and {@code string-set} are unknown to it), and builds a table for every box of every
 * page.
 */
final class PageFurniture {
  /** Small capitals do not exist in this engine: capitals of their height, letterspaced. */
  private static final float HEAD_SIZE = 7f;

  private static final float TRACKING = 0.08f;
  private static final float FOLIO_SIZE = 9f;

  /** From the top of the text up to the baseline of the head: a line and a half of 13.5 pt. */
  private static final double HEAD_RISE = 13.5;

  /** From the bottom of the text down to the baseline of a folio at the foot. */
  private static final double FOOT_DROP = 27;

  private final PDDocument document;
  private final TypeCase type;
  private final PageStyle page;
  private final Metadata metadata;

  PageFurniture(PDDocument document, TypeCase type, PageStyle page, Metadata metadata) {
    this.document = document;
    this.type = type;
    this.page = page;
    this.metadata = metadata;
  }

  /** Draws them on every page that has them. */
  void draw(Pagination pagination) throws IOException {
    int index = 0;
    for (PDPage sheet : document.getPages()) {
      int number = index++;
      if (pagination.on(number).isPresent()) {
        draw(sheet, number, pagination.on(number).get(), pagination.folio(number));
      }
    }
  }

  private void draw(PDPage sheet, int number, Section section, String folio) throws IOException {
    boolean opener = number == section.first();
    if (opener && Openings.isDisplay(section.part().kind())) {
      return;
    }
    try (PDPageContentStream out =
        new PDPageContentStream(document, sheet, AppendMode.APPEND, true, true)) {
      out.beginMarkedContent(COSName.ARTIFACT, pagination(opener ? "Footer" : "Header"));
      if (opener) {
        foot(out, number, folio);
      } else {
        head(out, number, section, folio);
      }
      out.endMarkedContent();
    }
  }

  private void foot(PDPageContentStream out, int number, String folio) throws IOException {
    TextLine line = new TextLine(type, folio, FOLIO_SIZE, 0);
    double y = page.margins().foot().points() - FOOT_DROP;
    line.draw(out, left(number) + (page.measure().points() - line.width()) / 2, y);
  }

  private void head(PDPageContentStream out, int number, Section section, String folio)
      throws IOException {
    double y = page.trim().height().points() - page.margins().head().points() + HEAD_RISE;
    double measure = page.measure().points();
    boolean recto = number % 2 == 0;
    TextLine outer = new TextLine(type, folio, FOLIO_SIZE, 0);
    outer.draw(out, recto ? left(number) + measure - outer.width() : left(number), y);
    String label = section.part().label();
    String words = recto && !Subtitle.isNumeral(label) ? label : metadata.title();
    TextLine middle = fitting(capitals(words), measure - 60);
    middle.draw(out, left(number) + (measure - middle.width()) / 2, y);
  }

  private String capitals(String words) {
    return words.toUpperCase(Locale.forLanguageTag(metadata.language()));
  }

  /** As many whole words as fit, with an ellipsis when some are left out. */
  private TextLine fitting(String words, double room) throws IOException {
    String shown = words;
    TextLine line = new TextLine(type, shown, HEAD_SIZE, TRACKING);
    while (line.width() > room && shown.length() > 1) {
      int space = shown.lastIndexOf(' ', shown.length() - 3);
      shown = shown.substring(0, space > 0 ? space : shown.length() / 2);
      line = new TextLine(type, shown + "\u2026", HEAD_SIZE, TRACKING);
    }
    return line;
  }

  private double left(int number) {
    boolean recto = number % 2 == 0;
    return (recto ? page.margins().inner() : page.margins().outer()).points();
  }

  private static PDPropertyList pagination(String subtype) {
    COSDictionary properties = new COSDictionary();
    properties.setName(COSName.TYPE, "Pagination");
    properties.setName(COSName.SUBTYPE, subtype);
    return PDPropertyList.create(properties);
  }
}
