package octavo.pdf.png;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import octavo.pdf.png.PngHeader.Kind;

/** A PNG taken apart into its chunks (PNG 3, section 5), the pixels still compressed. */
final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int AROUND_CHUNK = 12;

  /** Those that say how pixels look; all others are of no use to a page. */
  private static final Set<String> WANTED =
      Set.of("IHDR", "PLTE", "IDAT", "tRNS", "iCCP", "sRGB", "gAMA", "cHRM");

  private final PngHeader header;
  private final Map<String, byte[]> chunks;
  private final byte[] pixels;

  private PngFile(PngHeader header, Map<String, byte[]> chunks, byte[] pixels) {
    this.header = header;
    this.chunks = chunks;
    this.pixels = pixels;
  }

  /**
   * Takes a file apart. Each chunk of use is held to its checksum: data that is not decoded is not
   * looked at otherwise.
   *
   * @throws IOException when it is no sound PNG
   */
  static PngFile read(byte[] file) throws IOException {
    if (!Arrays.equals(SIGNATURE, Arrays.copyOf(file, SIGNATURE.length))) {
      throw new IOException("it is no PNG");
    }
    Map<String, byte[]> chunks = new HashMap<>();
    List<ByteBuffer> pixels = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(file).position(SIGNATURE.length);
    String name = "";
    while (!name.equals("IEND") && in.remaining() >= AROUND_CHUNK) {
      int length = in.getInt();
      if (length < 0 || length > in.remaining() - 8) {
        throw new IOException("it is cut off");
      }
      name = new String(file, in.position(), 4, StandardCharsets.US_ASCII);
      if (WANTED.contains(name) && isSound(in, length, name)) {
        ByteBuffer data = in.slice(in.position() + 4, length);
        if (name.equals("IDAT")) {
          pixels.add(data);
        } else {
          chunks.putIfAbsent(name, bytes(List.of(data)));
        }
      }
      in.position(in.position() + 8 + length);
    }
    PngHeader header = PngHeader.read(chunks.getOrDefault("IHDR", new byte[0]));
    PngFile png = new PngFile(header, chunks, bytes(pixels));
    if (pixels.isEmpty() || header.kind() == Kind.PALETTE && png.palette().length == 0) {
      throw new IOException("it has no pixels or no palette");
    }
    return png;
  }

  // A chunk whose name begins in lower case can be done without (5.4).
  private static boolean isSound(ByteBuffer chunk, int length, String name) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(chunk.slice(chunk.position(), 4 + length));
    boolean isSound = (int) sum.getValue() == chunk.getInt(chunk.position() + 4 + length);
    if (!isSound && Character.isUpperCase(name.charAt(0))) {
      throw new IOException("it is damaged: the checksum of " + name + " fails");
    }
    return isSound;
  }

  private static byte[] bytes(List<ByteBuffer> parts) {
    byte[] all = new byte[parts.stream().mapToInt(ByteBuffer::remaining).sum()];
    int at = 0;
    for (ByteBuffer part : parts) {
      part.get(0, all, at, part.remaining());
      at += part.remaining();
    }
    return all;
  }

  PngHeader header() {
    return header;
  }

  /** The data of a chunk. */
  Optional<byte[]> chunk(String name) {
    return Optional.ofNullable(chunks.get(name));
  }

  /** The data of the chunks IDAT: a zlib stream of filtered rows. */
  byte[] pixels() {
    return pixels;
  }

  /** The colours of the palette: red, green and blue in turn. */
  byte[] palette() {
    byte[] palette = chunks.getOrDefault("PLTE", new byte[0]);
    return Arrays.copyOf(palette, Math.min(palette.length / 3, 256) * 3);
  }
}
