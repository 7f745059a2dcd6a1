package octavo.cli;

import octavo.bundle.Json;
import octavo.importer.ImportedBook;
import octavo.importer.mend.Change;

/** The changes of an import for programs. */
final class ImportJson {
  private ImportJson() {}

  /**
   * The text of {@code import-report.json}: the changes in the order they were made, then those an
   * editor has undone. The state of one is {@code made}, {@code open} while an editor has to
   * confirm it, or {@code undone}.
   */
  static String of(ImportedBook book) {
    Json json = new Json().open().member("source", book.transcript().name());
    json.name("changes").openArray();
    book.changes().forEach(change -> add(change, change.open() ? "open" : "made", book, json));
    book.refused().forEach(change -> add(change, "undone", book, json));
    return json.closeArray().close() + "\n";
  }

  private static void add(Change change, String state, ImportedBook book, Json json) {
    json.open().member("id", change.id()).member("state", state);
    json.member("rule", change.rule().id()).member("summary", change.rule().summary());
    json.member("confidence", change.confidence());
    json.member("place", book.transcript().place(change.start()));
    json.member("start", change.start()).member("end", change.end());
    json.member("before", change.before()).member("after", change.after());
    json.member("reason", change.reason()).close();
  }
}
