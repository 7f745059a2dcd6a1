package octavo.pdf.paint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import octavo.typeset.font.Face;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** The faces that an edition is set in, in the order they are first met. All pages share them. */
final class FontShelf {
  private final Map<Face, ShelvedFont> byFace = new IdentityHashMap<>();
  private final List<ShelvedFont> fonts = new ArrayList<>();
  private final COSDictionary resources = new COSDictionary();

  /**
   * A face in the PDF.
   *
   * @param name what content streams call it
   * @param codes its codes so far
   * @param dictionary what the pages refer to, filled at the end
   */
  record ShelvedFont(String name, FontCodes codes, COSDictionary dictionary) {}

  /** A face's font. */
  ShelvedFont font(Face face) {
    ShelvedFont known = byFace.get(face);
    return known == null ? add(face) : known;
  }

  private ShelvedFont add(Face face) {
    String name = "F" + fonts.size();
    ShelvedFont font = new ShelvedFont(name, new FontCodes(face), new COSDictionary());
    byFace.put(face, font);
    fonts.add(font);
    resources.setItem(COSName.getPDFName(name), font.dictionary());
    return font;
  }

  /** The font resources of a page. */
  COSDictionary resources() {
    return resources;
  }

  /** Embeds all, when no more codes will be asked for. */
  void embed() throws IOException {
    COSStream codeMap = CodeMap.stream();
    for (ShelvedFont font : fonts) {
      FontEmbedding.write(font.codes(), codeMap, font.dictionary());
    }
  }
}
