package octavo.xhtml;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;

/**
 * An address as a QR code (ISO/IEC 18004) that is drawn: an SVG of black squares, with the quiet
 * zone of four of them around it, and so much redundancy that a fold through it does no harm.
 */
final class QrCode {
  private static final int QUIET = 4;

  private QrCode() {}

  /**
   * The code.
   *
   * @param text at most 300 characters
   */
  static ImageSource.Available of(String text) {
    ByteMatrix matrix = matrix(text);
    String svg = svg(matrix);
    int side = matrix.getWidth() + 2 * QUIET;
    // It is no file: its drawing is all there is.
    return new ImageSource.Available(
        "qr-code.svg", Path.of("qr-code.svg"), ImageFormat.SVG, side, side, Optional.of(svg));
  }

  private static ByteMatrix matrix(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of()).getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalStateException("no code for " + text.length() + " characters", tooLong);
    }
  }

  private static String svg(ByteMatrix matrix) {
    int side = matrix.getWidth() + 2 * QUIET;
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < matrix.getHeight(); y++) {
      int x = 0;
      while (x < matrix.getWidth()) {
        int from = x;
        while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
          x++;
        }
        if (x > from) {
          int width = x - from;
          path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(width).append("v1h-").append(width).append('z');
        }
        x++;
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
        + side
        + "\" height=\""
        + side
        + "\"><path d=\""
        + path
        + "\"/></svg>";
  }
}
