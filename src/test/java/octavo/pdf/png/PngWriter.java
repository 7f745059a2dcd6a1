package octavo.pdf.png;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes PNGs of any kind, each row filtered another way; a formula tells what is in them. */
final class PngWriter {
  static final int WIDTH = 21;
  static final int HEIGHT = 19;

  private static final int[][] PASSES = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private final int depth;
  private final int samples;
  private final boolean isInterlaced;
  private final ByteArrayOutputStream file = new ByteArrayOutputStream();

  PngWriter(int depth, int colourType, boolean isInterlaced) {
    this.depth = depth;
    this.isInterlaced = isInterlaced;
    this.samples = new int[] {1, 0, 3, 1, 2, 0, 4}[colourType];
    file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(WIDTH).putInt(HEIGHT);
    header.put((byte) depth).put((byte) colourType).put((byte) 0).put((byte) 0);
    chunk("IHDR", header.put((byte) (isInterlaced ? 1 : 0)).array());
  }

  /** A sample, a number of so many bits as the image is deep. */
  static int sample(int depth, int x, int y, int which) {
    int mixed = (x * 7919 + y * 104729 + which * 1299709) * 40503 >>> 8;
    return mixed & (1 << depth) - 1;
  }

  PngWriter chunk(String name, byte[] data) {
    byte[] typed =
        ByteBuffer.allocate(data.length + 4)
            .put(name.getBytes(StandardCharsets.US_ASCII))
            .put(data)
            .array();
    CRC32 sum = new CRC32();
    sum.update(typed);
    file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    file.writeBytes(typed);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    return this;
  }

  PngWriter palette() {
    byte[] palette = new byte[3 << depth];
    for (int i = 0; i < palette.length; i++) {
      palette[i] = (byte) (i * 37 + 11);
    }
    return chunk("PLTE", palette);
  }

  byte[] file() {
    byte[] packed = deflated(rows());
    int half = packed.length / 2;
    chunk("IDAT", Arrays.copyOf(packed, half));
    chunk("IDAT", Arrays.copyOfRange(packed, half, packed.length));
    chunk("IEND", new byte[0]);
    return file.toByteArray();
  }

  static byte[] deflated(byte[] data) {
    Deflater deflater = new Deflater();
    deflater.setInput(data);
    deflater.finish();
    byte[] packed = new byte[data.length * 2 + 100];
    int count = deflater.deflate(packed);
    deflater.end();
    return Arrays.copyOf(packed, count);
  }

  private byte[] rows() {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    for (int[] pass : isInterlaced ? PASSES : new int[][] {{0, 0, 1, 1}}) {
      byte[] before = new byte[WIDTH * samples * 2 + 8];
      for (int y = pass[1]; y < HEIGHT && pass[0] < WIDTH; y += pass[3]) {
        byte[] row = row(y, pass);
        rows.writeBytes(filtered(row, before, y % 5));
        before = row;
      }
    }
    return rows.toByteArray();
  }

  private byte[] row(int y, int[] pass) {
    int columns = (WIDTH - pass[0] + pass[2] - 1) / pass[2];
    byte[] row = new byte[(columns * samples * depth + 7) / 8];
    int bit = 0;
    for (int x = pass[0]; x < WIDTH; x += pass[2]) {
      for (int i = 0; i < samples; i++) {
        int sample = sample(depth, x, y, i);
        for (int shift = depth - 1; shift >= 0; shift--, bit++) {
          row[bit / 8] |= (byte) ((sample >> shift & 1) << 7 - bit % 8);
        }
      }
    }
    return row;
  }

  private byte[] filtered(byte[] row, byte[] before, int filter) {
    int back = Math.max(1, samples * depth / 8);
    byte[] filtered = new byte[row.length + 1];
    filtered[0] = (byte) filter;
    for (int i = 0; i < row.length; i++) {
      int left = i < back ? 0 : row[i - back] & 0xFF;
      int up = before[i] & 0xFF;
      int corner = i < back ? 0 : before[i - back] & 0xFF;
      int guess = left + up - corner;
      int byLeft = Math.abs(guess - left);
      int byUp = Math.abs(guess - up);
      int byCorner = Math.abs(guess - corner);
      int paeth = byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
      int predicted = new int[] {0, left, up, (left + up) / 2, paeth}[filter];
      filtered[i + 1] = (byte) (row[i] - predicted);
    }
    return filtered;
  }
}
