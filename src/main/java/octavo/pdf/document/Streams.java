package octavo.pdf.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Streams of a PDF, compressed (ISO 32000-1, 7.4.4). */
public final class Streams {
  /** Of content a few parts in a hundred larger than the usual level makes, in half the time. */
  private static final int QUICK = 4;

  private Streams() {}

  /** A stream that this compresses. */
  public static COSStream deflated(byte[] data) throws IOException {
    return packed(deflate(data, data.length, Deflater.DEFAULT_COMPRESSION));
  }

  /** A stream of the first so many bytes, which this compresses quickly. */
  public static COSStream quicklyDeflated(byte[] data, int length) throws IOException {
    return packed(deflate(data, length, QUICK));
  }

  /** A stream of bytes that are compressed already. */
  public static COSStream packed(byte[] packed) throws IOException {
    COSStream stream = new COSStream();
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(packed);
    }
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    return stream;
  }

  private static byte[] deflate(byte[] data, int length, int level) {
    Deflater deflater = new Deflater(level);
    try {
      deflater.setInput(data, 0, length);
      deflater.finish();
      byte[] packed = new byte[length / 2 + 64];
      int count = deflater.deflate(packed);
      while (!deflater.finished()) {
        packed = Arrays.copyOf(packed, packed.length * 2);
        count += deflater.deflate(packed, count, packed.length - count);
      }
      return Arrays.copyOf(packed, count);
    } finally {
      deflater.end();
    }
  }
}
