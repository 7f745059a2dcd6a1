package octavo.importer;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceSpan;
import octavo.importer.decide.Decisions;
import octavo.importer.mend.Change;
import octavo.importer.mend.Ledger;
import octavo.importer.mend.Mending;
import octavo.importer.mend.MendingRule;
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
   * Imports a text nobody has decided anything on, and that has no files beside it.
   *
   * @param name the file's name without folders; its ending may tell the format
   * @param bytes the file
   * @param diagnostics told what cannot be read and what an editor has to judge
   * @return nothing when the file cannot be read; then there is an error among the findings
   * @throws IllegalStateException when words would be lost or changed without an entry in the
   *     ledger, which is a bug of a rule
   */
  public static Optional<ImportedBook> run(String name, byte[] bytes, Diagnostics diagnostics) {
    return Formats.read(name, bytes, Neighbours.NONE, diagnostics)
        .map(source -> mend(source, Decisions.NONE, diagnostics));
  }

  /**
   * Reads a text that may name files beside it, such as its pictures.
   *
   * @param name the file's name without folders; its ending may tell the format
   * @param bytes the file
   * @param neighbours the files beside it
   * @param diagnostics told what cannot be read
   * @return nothing when the file cannot be read; then there is an error among the findings
   */
  public static Optional<SourceText> read(
      String name, byte[] bytes, Neighbours neighbours, Diagnostics diagnostics) {
    return Formats.read(name, bytes, neighbours, diagnostics);
  }

  /**
   * Makes a book of a text that was read.
   *
   * @param decisions what an editor has decided on it
   * @param diagnostics told which decisions meet nothing
   * @throws IllegalStateException when words would be lost or changed without an entry in the
   *     ledger, which is a bug of a rule
   */
  public static ImportedBook mend(SourceText source, Decisions decisions, Diagnostics diagnostics) {
    Ledger ledger = new Ledger(source.transcript(), decisions.answers());
    SourceText mended = Mending.mend(source, decisions, ledger, diagnostics);
    List<Change> changes = ledger.changes();
    WordProof.prove(source.transcript(), mended.passages(), changes);
    reportUnmet(ledger, decisions, diagnostics);
    SortedMap<String, byte[]> files = new TreeMap<>(FolderWriter.files(mended, changes, decisions));
    String report = ReportPage.html(source.transcript(), changes, ledger.refused());
    files.put("import-report.html", report.getBytes(StandardCharsets.UTF_8));
    return new ImportedBook(files, source.transcript(), changes, ledger.refused());
  }

  private static void reportUnmet(Ledger ledger, Decisions decisions, Diagnostics diagnostics) {
    Map<String, MendingRule> known = new HashMap<>();
    ledger.changes().forEach(it -> known.put(it.id(), it.rule()));
    ledger.refused().forEach(it -> known.put(it.id(), it.rule()));
    for (Map.Entry<String, SourceSpan> answer : decisions.answered().entrySet()) {
      String id = answer.getKey();
      if (!known.containsKey(id)) {
        diagnostics.report(
            DiagnosticCode.IMPORT_DECISION,
            answer.getValue(),
            "no change is called " + id + ", so this answer is not used",
            "import-report.html names the changes of this text as it is now");
      } else if (decisions.answers().undoes(id) && !known.get(id).canBeUndone()) {
        diagnostics.report(
            DiagnosticCode.IMPORT_DECISION,
            answer.getValue(),
            "a change of this kind cannot be undone",
            "edit the chapter, or write an edit into the decisions");
      }
    }
  }
}
