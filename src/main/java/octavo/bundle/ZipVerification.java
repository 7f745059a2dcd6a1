package octavo.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Verifies a zip: the files in it by their sums, and all that is between them by packing them once
 * more beside it.
 */
final class ZipVerification {
  private final Path file;
  private final Findings findings;

  ZipVerification(Path file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  Optional<Verification.Verified> run() throws IOException {
    Files.newInputStream(file).close();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return verify(zip);
    } catch (ZipException damaged) {
      findings.changed("", "the zip is damaged: " + damaged.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Verification.Verified> verify(ZipFile zip) throws IOException {
    List<? extends ZipEntry> entries = zip.stream().filter(it -> !it.isDirectory()).toList();
    String folder = folder(entries);
    ZipEntry listed = zip.getEntry(folder + Checksums.FILE);
    byte[] bytes = listed == null ? new byte[0] : bytes(zip, listed);
    Optional<SortedMap<String, String>> sums = Checksums.read(bytes);
    if (sums.isEmpty()) {
      findings.noSums();
      return Optional.empty();
    }
    boolean whole = true;
    long all = 0;
    for (String path : sums.get().keySet()) {
      ZipEntry entry = zip.getEntry(folder + path);
      if (entry == null) {
        findings.missing(path);
      } else if (!sum(zip, entry).equals(sums.get().get(path))) {
        findings.changed(path);
      } else {
        all += entry.getSize();
        continue;
      }
      whole = false;
    }
    SortedMap<String, BundleZip.Source> files = new TreeMap<>();
    for (ZipEntry entry : entries) {
      String path = entry.getName().substring(Math.min(folder.length(), entry.getName().length()));
      boolean known = path.equals(Checksums.FILE) || sums.get().containsKey(path);
      boolean twice = files.put(path, () -> zip.getInputStream(entry)) != null;
      if (!known || twice || !entry.getName().startsWith(folder)) {
        findings.added(entry.getName());
        whole = false;
      }
    }
    if (whole) {
      compare(entries, folder, files);
    }
    return Optional.of(new Verification.Verified(sums.get().size(), all, Sha256.of(bytes)));
  }

  // That of the checksums, with a slash at its end; empty where they lie at the top.
  private static String folder(List<? extends ZipEntry> entries) {
    return entries.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.endsWith("/" + Checksums.FILE) || name.equals(Checksums.FILE))
        .min((one, other) -> Integer.compare(one.length(), other.length()))
        .map(name -> name.substring(0, name.length() - Checksums.FILE.length()))
        .orElse("");
  }

  private void compare(
      List<? extends ZipEntry> entries, String folder, SortedMap<String, BundleZip.Source> files)
      throws IOException {
    boolean stored = entries.stream().allMatch(entry -> entry.getMethod() == ZipEntry.STORED);
    if (!stored || folder.isEmpty()) {
      findings.repacked();
      return;
    }
    try (Beside beside = new Beside(Files.newInputStream(file))) {
      BundleZip.write(folder.substring(0, folder.length() - 1), files, beside);
      beside.end();
      if (beside.different >= 0) {
        findings.changed(
            "",
            "the files in the zip are whole, but not what is between them, from byte "
                + beside.different);
      }
    }
  }

  private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static String sum(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return Sha256.of(in);
    } catch (ZipException damaged) {
      return "";
    }
  }

  /** Compares what is written to it with a file, and remembers where the first difference is. */
  private static final class Beside extends OutputStream {
    private final InputStream file;
    private long at;
    private long different = -1;

    Beside(InputStream file) {
      this.file = new BufferedInputStream(file, 1 << 20);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      byte[] there = file.readNBytes(length);
      for (int i = 0; i < length && different < 0; i++) {
        if (i >= there.length || there[i] != bytes[from + i]) {
          different = at + i;
        }
      }
      at += length;
    }

    void end() throws IOException {
      if (different < 0 && file.read() >= 0) {
        different = at;
      }
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
