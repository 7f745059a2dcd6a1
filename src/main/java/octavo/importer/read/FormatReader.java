package octavo.importer.read;

import java.util.Optional;
import octavo.diagnostic.Diagnostics;
import octavo.importer.text.SourceText;

/** Reads files of one format. Keeps no state from one file to the next. */
interface FormatReader {
  /**
   * Whether the file is of the format, judged by its first bytes and, where these may be of
   * several, its name.
   */
  boolean reads(String name, byte[] bytes);

  /**
   * Reads a file.
   *
   * @param name its name without folders
   * @return nothing when it cannot be read; then the findings say why
   */
  Optional<SourceText> read(String name, byte[] bytes, Diagnostics diagnostics);

  /**
   * Reads a file that may name others beside it.
   *
   * @param name its name without folders
   * @param neighbours the files beside it
   * @return nothing when it cannot be read; then the findings say why
   */
  default Optional<SourceText> read(
      String name, byte[] bytes, Neighbours neighbours, Diagnostics diagnostics) {
    return read(name, bytes, diagnostics);
  }
}
