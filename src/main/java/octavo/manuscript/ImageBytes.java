package octavo.manuscript;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The bytes of an image file by position, through a small window: a header is a few hundred bytes,
 * a photograph may be twenty million. Positions past the end give -1.
 */
final class ImageBytes implements Closeable {
  private static final int WINDOW = 1024;

  /** So much is read at once where much is read. */
  private static final int PART = 1 << 16;

  private final Optional<FileChannel> channel;
  private final long size;
  private final ByteBuffer window;
  private long windowStart;

  private ImageBytes(Optional<FileChannel> channel, long size, ByteBuffer window) {
    this.channel = channel;
    this.size = size;
    this.window = window;
  }

  /** The bytes of a file. */
  static ImageBytes open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    return new ImageBytes(Optional.of(channel), channel.size(), window);
  }

  /** Bytes at hand, such as those of a picture inside an SVG. */
  static ImageBytes of(byte[] bytes) {
    return new ImageBytes(Optional.empty(), bytes.length, ByteBuffer.wrap(bytes));
  }

  /** The length of the file. */
  long size() {
    return size;
  }

  /** The byte at a position as 0 to 255, or -1 past the end. */
  int at(long position) throws IOException {
    if (position < 0 || position >= size) {
      return -1;
    }
    if (position < windowStart || position >= windowStart + window.limit()) {
      fill(position);
      if (window.limit() == 0) {
        return -1;
      }
    }
    return window.get((int) (position - windowStart)) & 0xff;
  }

  private void fill(long position) throws IOException {
    window.clear();
    read(window, position);
    window.flip();
    windowStart = position;
  }

  // A channel may give less than it was asked for, and nothing past the end.
  private void read(ByteBuffer into, long position) throws IOException {
    int got = 0;
    while (channel.isPresent() && got >= 0 && into.hasRemaining()) {
      got = channel.get().read(into, position + into.position());
    }
  }

  /** A big-endian number of two bytes, or -1 past the end. */
  int short16(long position) throws IOException {
    int low = at(position + 1);
    return low < 0 ? -1 : at(position) << 8 | low;
  }

  /** A big-endian number of four bytes without sign, or -1 past the end. */
  long int32(long position) throws IOException {
    int low = short16(position + 2);
    return low < 0 ? -1 : (long) short16(position) << 16 | low;
  }

  /** A little-endian number of {@code bytes} bytes without sign, or -1 past the end. */
  long little(long position, int bytes) throws IOException {
    long value = 0;
    for (int i = bytes - 1; i >= 0; i--) {
      int b = at(position + i);
      if (b < 0) {
        return -1;
      }
      value = value << 8 | b;
    }
    return value;
  }

  /** Whether these ASCII characters stand at a position. */
  boolean has(long position, String ascii) throws IOException {
    for (int i = 0; i < ascii.length(); i++) {
      if (at(position + i) != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The checksum of a part of the file as PNG reckons it (CRC-32). */
  long crc(long from, long length) throws IOException {
    CRC32 crc = new CRC32();
    if (channel.isEmpty()) {
      crc.update(window.array(), Math.toIntExact(from), Math.toIntExact(length));
      return crc.getValue();
    }
    ByteBuffer part = ByteBuffer.allocate((int) Math.min(PART, length));
    for (long done = 0; done < length; done += part.limit()) {
      part.clear().limit((int) Math.min(PART, length - done));
      read(part, from + done);
      crc.update(part.array(), 0, part.limit());
    }
    return crc.getValue();
  }

  /** The whole file, which must be shorter than 2 GB. */
  byte[] all() throws IOException {
    if (channel.isEmpty()) {
      return window.array();
    }
    ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(size));
    read(buffer, 0);
    return buffer.array();
  }

  @Override
  public void close() throws IOException {
    if (channel.isPresent()) {
      channel.get().close();
    }
  }
}
