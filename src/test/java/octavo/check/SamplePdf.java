package octavo.check;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PDFs straight from OpenHTMLtoPDF, so that a test can put any text and any fault into one. */
final class SamplePdf {
  private static final Path FONT =
      Path.of("styles/classic/fonts/eb-garamond/EBGaramond_400Regular.ttf");
  private static final int GSUB = 0x47535542;

  private SamplePdf() {}

  /** A PDF/UA-1 and PDF/A-2a file of the body. */
  static byte[] of(String body) throws IOException {
    return render(body, withoutLigatures(Files.readAllBytes(FONT)), true);
  }

  /** The same untagged and claiming nothing. */
  static byte[] plain(String body) throws IOException {
    return render(body, withoutLigatures(Files.readAllBytes(FONT)), false);
  }

  /** With the font's ligatures, which this engine loses on the way to the text. */
  static byte[] withLostLigatures(String body) throws IOException {
    return render(body, Files.readAllBytes(FONT), true);
  }

  private static byte[] render(String body, byte[] font, boolean tagged) throws IOException {
    XRLog.setLoggingEnabled(false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    if (tagged) {
      builder.usePdfUaAccessibility(true);
      builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
      builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    }
    builder.useFont(() -> new ByteArrayInputStream(font), "Text", 400, FontStyle.NORMAL, true);
    builder.withHtmlContent(document(body), "file:///nowhere/");
    builder.toStream(out);
    builder.run();
    return out.toByteArray();
  }

  private static String document(String body) {
    return """
    <html lang="en"><head><title>Sample</title><meta name="subject" content="A sample"/>
    <style>
    @page { size: A5; margin: 20mm; @bottom-center { font-family: Text; content: counter(page) } }
    * { font-family: Text; font-weight: normal; font-style: normal }
    body { font-size: 10.5pt; text-align: justify }
    </style></head><body>\
    """
        + body
        + "</body></html>";
  }

  /** The same sfnt without its GSUB table. */
  private static byte[] withoutLigatures(byte[] sfnt) {
    ByteBuffer in = ByteBuffer.wrap(sfnt);
    List<int[]> tables = new ArrayList<>();
    for (int i = 0; i < in.getShort(4); i++) {
      int at = 12 + 16 * i;
      if (in.getInt(at) != GSUB) {
        tables.add(
            new int[] {in.getInt(at), in.getInt(at + 4), in.getInt(at + 8), in.getInt(at + 12)});
      }
    }
    ByteBuffer out = ByteBuffer.allocate(sfnt.length);
    out.putInt(in.getInt(0)).putShort((short) tables.size());
    out.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    int at = 12 + 16 * tables.size();
    for (int[] table : tables) {
      out.putInt(table[0]).putInt(table[1]).putInt(at).putInt(table[3]);
      out.put(at, sfnt, table[2], table[3]);
      at += (table[3] + 3) & ~3;
    }
    return out.array();
  }
}
