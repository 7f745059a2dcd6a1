package octavo.importer.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import octavo.importer.text.SourceText;
import octavo.importer.text.TracedText;

/** What tests of readers share: archives of files, and what was read of a file. */
final class SourceFiles {
  private SourceFiles() {}

  /** An archive of files by their paths, in their order. */
  static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** The kind of each passage and its texts. */
  static List<String> shown(SourceText source) {
    return source.passages().stream()
        .map(
            it ->
                it.getClass().getSimpleName()
                    + " "
                    + it.texts().stream().map(TracedText::value).toList())
        .toList();
  }
}
