package octavo.pdf.paint;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Forms (ISO 32000-1, 8.10) as large as the unit square, like images. */
final class Forms {
  /** What content calls the first image or form it draws. */
  static final String FIRST = "P0";

  private Forms() {}

  /**
   * A form.
   *
   * @param content ASCII
   * @param drawn the images or forms it draws, called {@code P0}, {@code P1} …
   */
  static COSStream form(String content, COSStream... drawn) {
    COSStream form = new COSStream();
    try (OutputStream out = form.createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException("a stream in memory", e);
    }
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    COSArray box = new COSArray();
    for (int side : new int[] {0, 0, 1, 1}) {
      box.add(COSInteger.get(side));
    }
    form.setItem(COSName.BBOX, box);
    COSDictionary names = new COSDictionary();
    for (int i = 0; i < drawn.length; i++) {
      names.setItem(COSName.getPDFName("P" + i), drawn[i]);
    }
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.XOBJECT, names);
    form.setItem(COSName.RESOURCES, resources);
    return form;
  }
}
