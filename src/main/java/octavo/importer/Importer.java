package octavo.importer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import octavo.diagnostic.Diagnostics;
import octavo.importer.mend.Change;
import octavo.importer.mend.Ledger;
import octavo.importer.mend.Mending;
import octavo.importer.read.Formats;
import octavo.importer.read.Neighbours;
import octavo.importer.report.ReportPage;
import octavo.importer.text.SourceText;
import octavo.importer.write.FolderWriter;
import octavo.importer.write.WordProof;

/** Makes a book folder of a text, in memory: nothing is written. */
public final class Importer {
  private Importer() {}

  /**
   * Imports a text.
   *
   * @param name the file's name without folders; its ending may tell the format
   * @param bytes the file
   * @param diagnostics told what cannot be read and what an editor has to judge
   * @return nothing when the file cannot be read; then there is an error among the findings
   * @throws IllegalStateException when words would be lost or changed without an entry in the
   *     ledger, which is a bug of a rule
   */
  public static Optional<ImportedBook> run(String name, byte[] bytes, Diagnostics diagnostics) {
    return run(name, bytes, Neighbours.NONE, diagnostics);
  }

  /**
   * Imports a text that may name files beside it, such as its pictures.
   *
   * @param name the file's name without folders; its ending may tell the format
   * @param bytes the file
   * @param neighbours the files beside it
   * @param diagnostics told what cannot be read and what an editor has to judge
   * @return nothing when the file cannot be read; then there is an error among the findings
   * @throws IllegalStateException when words would be lost or changed without an entry in the
   *     ledger, which is a bug of a rule
   */
  public static Optional<ImportedBook> run(
      String name, byte[] bytes, Neighbours neighbours, Diagnostics diagnostics) {
    Optional<SourceText> source = Formats.read(name, bytes, neighbours, diagnostics);
    return source.map(Importer::run);
  }

  private static ImportedBook run(SourceText source) {
    Ledger ledger = new Ledger();
    SourceText mended = Mending.mend(source, ledger);
    WordProof.prove(source.transcript(), mended.passages(), ledger.changes());
    List<Change> changes = ledger.changes();
    SortedMap<String, byte[]> files =
        new TreeMap<>(FolderWriter.files(mended, mended.passages(), changes));
    String report = ReportPage.html(source.transcript(), changes);
    files.put("import-report.html", report.getBytes(StandardCharsets.UTF_8));
    return new ImportedBook(files, source.transcript(), changes);
  }
}
