import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * An EPUB with the structure of one by Standard Ebooks, made of Octavo's: a document for each
 * chapter, no fonts, two style sheets linked from each, of the sizes that {@code core.css} and
 * {@code local.css} of their Flatland have. Text, pictures and cover stay Octavo's, and the rules
 * of the sheets are filler: nothing in it is theirs, and it looks like no book of theirs.
 */
final class BareEpub {
  private static final int CORE = 2907;
  private static final int LOCAL = 1068;

  private static final String BASICS =
      "body { hyphens: auto }\np { margin: 0; text-indent: 1em }\n"
          + "h1, h2, h3 { text-align: center; margin: 3em 0 }\nimg { max-width: 100% }\n";

  private BareEpub() {}

  /** Writes it into a folder. */
  static Path of(Path octavo, Path folder) throws IOException {
    return write(octavo, folder.resolve("bare.epub"), true);
  }

  /** Octavo's EPUB without its fonts, all else as it is. */
  static Path withoutFonts(Path octavo, Path folder) throws IOException {
    return write(octavo, folder.resolve("without-fonts.epub"), false);
  }

  private static Path write(Path octavo, Path bare, boolean newSheets) throws IOException {
    try (ZipFile zip = new ZipFile(octavo.toFile());
        OutputStream file = Files.newOutputStream(bare);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (ZipEntry entry : BookEpubs.entries(octavo)) {
        String name = entry.getName();
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        if (name.endsWith(".css") && newSheets) {
          write(out, name.replace("book.css", "core.css"), filler(BASICS, CORE), false);
          write(out, name.replace("book.css", "local.css"), filler("", LOCAL), false);
        } else if (!BookEpubs.isFont(name)) {
          boolean isStored = entry.getMethod() == ZipEntry.STORED;
          write(out, name, bared(name, bytes, newSheets), isStored);
        }
      }
    }
    return bare;
  }

  private static byte[] filler(String start, int size) {
    StringBuilder sheet = new StringBuilder(start);
    for (int rule = 0; sheet.length() < size; rule++) {
      sheet.append("section.kind-").append(rule).append(" > p + p { text-indent: 1em }\n");
    }
    return sheet.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bared(String name, byte[] bytes, boolean newSheets) {
    if (!name.matches(".*\\.(xhtml|opf|css)")) {
      return bytes;
    }
    String text =
        new String(bytes, StandardCharsets.UTF_8)
            .replaceAll("<item [^>]*href=\"fonts/[^>]*/>\\s*", "")
            .replaceAll("@font-face \\{[^}]*\\}\\s*", "");
    if (newSheets) {
      text =
          text.replaceAll(
                  "(<(?:item|link) [^>]*)book\\.css([^>]*/>)", "$1core.css$2\n$1local.css$2")
              .replaceAll("(<item [^>]*id=\")([^\"]*\"[^>]*local\\.css)", "$1local-$2");
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void write(ZipOutputStream out, String name, byte[] bytes, boolean isStored)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    if (isStored) {
      CRC32 sum = new CRC32();
      sum.update(bytes);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(sum.getValue());
    }
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
