package octavo.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The zip of a bundle: its files in the order of their paths below one folder, stored as they are
 * and with one time for all, so that the same files give the same bytes on every machine, whatever
 * library compresses there. What is large in a bundle is compressed already.
 */
public final class BundleZip {
  // In 1980-01-01 the JDK sees a time that needs an extra field; set as local time, the time zone
  // of the machine does not come in.
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final int BUFFER = 1 << 20;

  private BundleZip() {}

  /** Where the bytes of a file come from. */
  @FunctionalInterface
  public interface Source {
    /** Opens them anew. */
    InputStream open() throws IOException;
  }

  /**
   * Writes the zip. Each file is read twice: what stands before its bytes depends on them. The
   * stream is not closed.
   *
   * @param folder the folder they lie in
   * @param files by path
   */
  public static void write(String folder, SortedMap<String, Source> files, OutputStream out)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    byte[] buffer = new byte[BUFFER];
    for (String path : files.keySet()) {
      Source source = files.get(path);
      ZipEntry entry = entry(folder + "/" + path, source, buffer);
      zip.putNextEntry(entry);
      try (InputStream in = source.open()) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          zip.write(buffer, 0, read);
        }
      }
      zip.closeEntry();
    }
    zip.finish();
    zip.flush();
  }

  private static ZipEntry entry(String name, Source source, byte[] buffer) throws IOException {
    CRC32 crc = new CRC32();
    long size = 0;
    try (InputStream in = source.open()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        crc.update(buffer, 0, read);
        size += read;
      }
    }
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(size);
    entry.setCompressedSize(size);
    entry.setCrc(crc.getValue());
    return entry;
  }
}
