package octavo.cli;

import octavo.importer.ImportedBook;
import octavo.importer.mend.Change;

/** The changes of an import for programs. */
final class ImportJson {
  private ImportJson() {}

  /** The text of {@code import-report.json}, in the order the changes were made. */
  static String of(ImportedBook book) {
    Json json = new Json().open().member("source", book.transcript().name());
    json.name("changes").openArray();
    for (Change change : book.changes()) {
      json.open().member("rule", change.rule().id()).member("summary", change.rule().summary());
      json.member("confidence", change.confidence());
      json.member("place", book.transcript().place(change.start()));
      json.member("start", change.start()).member("end", change.end());
      json.member("before", change.before()).member("after", change.after());
      json.member("reason", change.reason()).close();
    }
    return json.closeArray().close() + "\n";
  }
}
