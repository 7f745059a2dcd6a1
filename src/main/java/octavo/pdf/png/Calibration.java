package octavo.pdf.png;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;

/**
 * The gamma and the primaries a PNG tells (PNG 3, 11.3.2.1 and 11.3.2.2) as a colour space of a PDF
 * (ISO 32000-1, 8.6.5.2 and 8.6.5.3).
 */
final class Calibration {
  private static final int UNIT = 100_000;

  /** What programs write for sRGB: 1/2.2. */
  private static final int USUAL_GAMMA = 45_455;

  /** The white point and the primaries of sRGB as x and y: of white, red, green, blue. */
  private static final int[] SRGB = {31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000};

  /** Closer than this, nobody sees a difference; programs round in different ways. */
  private static final int CLOSE = 1_000;

  private Calibration() {}

  /** The colour space; none when the file tells no gamma, or that of sRGB. */
  static Optional<COSArray> of(PngFile file) {
    int gamma =
        file.chunk("gAMA").filter(data -> data.length == 4).map(Calibration::first).orElse(0);
    int[] primaries = primaries(file);
    boolean isGrey = file.header().kind().isGrey();
    boolean isUsual =
        Math.abs(gamma - USUAL_GAMMA) < CLOSE && (isGrey || areClose(primaries, SRGB));
    if (gamma <= 0 || isUsual) {
      return Optional.empty();
    }
    float exponent = (float) UNIT / gamma;
    return Optional.of(isGrey ? grey(primaries, exponent) : colour(primaries, exponent));
  }

  private static int first(byte[] data) {
    return ByteBuffer.wrap(data).getInt();
  }

  private static int[] primaries(PngFile file) {
    int[] primaries = SRGB.clone();
    Optional<byte[]> data = file.chunk("cHRM").filter(bytes -> bytes.length == 32);
    if (data.isPresent()) {
      ByteBuffer.wrap(data.get()).asIntBuffer().get(primaries);
    }
    return isPossible(primaries) ? primaries : SRGB;
  }

  // White is where a matrix is divided by; primaries in one line have none.
  private static boolean isPossible(int[] primaries) {
    for (int i = 0; i < primaries.length; i += 2) {
      long sum = (long) primaries[i] + primaries[i + 1];
      if (primaries[i] < 0 || primaries[i + 1] <= 0 || sum > UNIT) {
        return false;
      }
    }
    return Math.abs(determinant(columns(primaries))) > 1e-3;
  }

  private static boolean areClose(int[] one, int[] other) {
    for (int i = 0; i < one.length; i++) {
      if (Math.abs(one[i] - other[i]) >= CLOSE) {
        return false;
      }
    }
    return true;
  }

  private static COSArray grey(int[] primaries, float exponent) {
    COSDictionary of = new COSDictionary();
    of.setItem(COSName.WHITE_POINT, floats(xyz(primaries, 0)));
    of.setItem(COSName.GAMMA, new COSFloat(exponent));
    return space(COSName.CALGRAY, of);
  }

  private static COSArray colour(int[] primaries, float exponent) {
    double[] white = xyz(primaries, 0);
    double[][] columns = columns(primaries);
    double whole = determinant(columns);
    double[] matrix = new double[9];
    for (int i = 0; i < 3; i++) {
      // Cramer's rule: how much of a primary there is in white.
      double[][] replaced = columns.clone();
      replaced[i] = white;
      double part = determinant(replaced) / whole;
      for (int j = 0; j < 3; j++) {
        matrix[3 * i + j] = part * columns[i][j];
      }
    }
    COSDictionary of = new COSDictionary();
    of.setItem(COSName.WHITE_POINT, floats(white));
    of.setItem(COSName.GAMMA, floats(exponent, exponent, exponent));
    of.setItem(COSName.MATRIX, floats(matrix));
    return space(COSName.CALRGB, of);
  }

  private static double[][] columns(int[] primaries) {
    return new double[][] {xyz(primaries, 2), xyz(primaries, 4), xyz(primaries, 6)};
  }

  /** X, Y and Z, with Y 1, of the chromaticity at a place. */
  private static double[] xyz(int[] primaries, int at) {
    double x = primaries[at];
    double y = primaries[at + 1];
    return new double[] {x / y, 1, (UNIT - x - y) / y};
  }

  private static double determinant(double[][] m) {
    return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
        - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
        + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
  }

  private static COSArray space(COSName name, COSDictionary of) {
    COSArray space = new COSArray();
    space.add(name);
    space.add(of);
    return space;
  }

  private static COSArray floats(double... values) {
    COSArray array = new COSArray();
    for (double value : values) {
      array.add(new COSFloat((float) value));
    }
    return array;
  }
}
