package octavo.importer.read;

import java.util.List;
import java.util.Optional;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.importer.text.SourceText;

/** The formats that can be imported. */
public final class Formats {
  // Asked in this order: plain text is what nothing else claims.
  private static final List<FormatReader> READERS =
      List.of(
          new EpubReader(),
          new OdtReader(),
          new DocxReader(),
          new OldOfficeReader(),
          new MarkdownReader(),
          new HtmlReader(),
          new PlainTextReader());

  private Formats() {}

  /**
   * Reads a file of any of the formats that has no files beside it.
   *
   * @param name its name without folders
   * @return nothing when it cannot be read; then the findings say why
   */
  public static Optional<SourceText> read(String name, byte[] bytes, Diagnostics diagnostics) {
    return read(name, bytes, Neighbours.NONE, diagnostics);
  }

  /**
   * Reads a file of any of the formats.
   *
   * @param name its name without folders
   * @param neighbours the files beside it
   * @return nothing when it cannot be read; then the findings say why
   */
  public static Optional<SourceText> read(
      String name, byte[] bytes, Neighbours neighbours, Diagnostics diagnostics) {
    for (FormatReader reader : READERS) {
      if (reader.reads(name, bytes)) {
        return reader.read(name, bytes, neighbours, diagnostics);
      }
    }
    diagnostics.report(
        DiagnosticCode.IMPORT_FORMAT,
        new FilePlace(name),
        "the file is in no format that can be imported",
        "give plain text, Markdown, HTML, DOCX, ODT or EPUB");
    return Optional.empty();
  }
}
