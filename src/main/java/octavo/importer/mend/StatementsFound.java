package octavo.importer.mend;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import octavo.importer.text.Particulars;

/** What a text was found to say of itself. What its format said before stands. */
final class StatementsFound {
  private Particulars particulars;
  private boolean repeats;

  StatementsFound(Particulars particulars) {
    this.particulars = particulars;
  }

  /** Sets whether a title page may say again what is known already. */
  void repeats(boolean may) {
    repeats = may;
  }

  /** Whether a line says again what is known already: the title, or {@code By} and an author. */
  boolean isRepeated(String line) {
    boolean title = particulars.title().filter(it -> letters(it).equals(letters(line))).isPresent();
    List<String> authors = StatementLine.authors(line);
    return repeats && (title || !authors.isEmpty() && particulars.authors().containsAll(authors));
  }

  private static String letters(String line) {
    return line.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  Particulars particulars() {
    return particulars;
  }

  boolean hasTitle() {
    return particulars.title().isPresent();
  }

  boolean hasDate() {
    return particulars.date().isPresent();
  }

  List<String> authors() {
    return particulars.authors();
  }

  void title(String title) {
    set(particulars.title().or(() -> Optional.of(title)), particulars.authors());
  }

  void authors(List<String> authors) {
    set(particulars.title(), particulars.authors().isEmpty() ? authors : particulars.authors());
  }

  void language(String tag) {
    if (particulars.language().isEmpty()) {
      particulars = particulars.withLanguage(tag);
    }
  }

  void date(String date) {
    Particulars old = particulars;
    particulars =
        new Particulars(
            old.title(),
            old.authors(),
            old.language(),
            old.date().or(() -> Optional.of(date)),
            old.rights(),
            old.publisher());
  }

  // Several lines may speak of rights: they are one statement.
  void rights(String rights) {
    Particulars old = particulars;
    String all = old.rights().map(it -> it + " " + rights).orElse(rights);
    particulars =
        new Particulars(
            old.title(),
            old.authors(),
            old.language(),
            old.date(),
            Optional.of(all),
            old.publisher());
  }

  private void set(Optional<String> title, List<String> authors) {
    Particulars old = particulars;
    particulars =
        new Particulars(title, authors, old.language(), old.date(), old.rights(), old.publisher());
  }
}
