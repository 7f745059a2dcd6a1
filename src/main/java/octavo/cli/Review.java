package octavo.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import octavo.diagnostic.Diagnostics;
import octavo.importer.ImportedBook;
import octavo.importer.Importer;
import octavo.importer.decide.Answers;
import octavo.importer.decide.Decisions;
import octavo.importer.mend.Change;
import octavo.importer.mend.MendingRule;
import octavo.importer.text.SourceText;

/**
 * Asks on the terminal about each change that is doubtful and that nobody has confirmed. Questions
 * go to standard error; answers are read from standard input, a line each, and at its end the rest
 * stays open.
 */
final class Review {
  private static final String KEYS =
      "  k keep it   u undo it   a keep all of this rule   s ask again next time   q ask no more";

  private final Surroundings here;
  private final SourceText source;
  private final Decisions decisions;
  private final BufferedReader in;
  private final Set<String> asked = new HashSet<>();
  private final Set<MendingRule> trusted = new HashSet<>();
  private final Set<String> kept = new TreeSet<>();
  private final Set<String> undone = new TreeSet<>();

  /** A review of what is open after the decisions so far. */
  Review(Surroundings here, SourceText source, Decisions decisions) {
    this.here = here;
    this.source = source;
    this.decisions = decisions;
    this.in = new BufferedReader(new InputStreamReader(here.in(), StandardCharsets.UTF_8));
  }

  /** Asks until nothing is open that was not asked about: what is undone may open another. */
  Answers ask() throws IOException {
    here.err().print(KEYS + "\n");
    boolean more = true;
    while (more) {
      ImportedBook book =
          Importer.mend(source, decisions.with(new Answers(kept, undone)), new Diagnostics());
      List<Change> open =
          book.changes().stream()
              .filter(this::isNew)
              .sorted(Comparator.comparingInt(Change::start))
              .toList();
      more = !open.isEmpty() && ask(book, open);
    }
    return new Answers(kept, undone);
  }

  private boolean isNew(Change change) {
    return change.open() && !asked.contains(change.id());
  }

  // False when nothing more is to be asked. After an undo the rest may have changed.
  private boolean ask(ImportedBook book, List<Change> open) throws IOException {
    for (int i = 0; i < open.size(); i++) {
      Change change = open.get(i);
      if (trusted.contains(change.rule())) {
        kept.add(change.id());
        continue;
      }
      print(book, change, open.size() - i);
      Optional<Character> key = key(mayBeUndone(change) ? "kuas" : "kas");
      if (key.isEmpty()) {
        return false;
      }
      asked.add(change.id());
      if (take(key.get(), change)) {
        return true;
      }
    }
    return true;
  }

  // Whether the text is another one now.
  private boolean take(char key, Change change) {
    switch (key) {
      case 'k' -> kept.add(change.id());
      case 'a' -> {
        kept.add(change.id());
        trusted.add(change.rule());
      }
      case 'u' -> undone.add(change.id());
      default -> {}
    }
    return key == 'u';
  }

  private void print(ImportedBook book, Change change, int left) {
    StringBuilder out = new StringBuilder("\n");
    out.append(book.transcript().name()).append(", ");
    out.append(book.transcript().place(change.start())).append(": ");
    out.append(change.rule().id()).append(' ').append(change.rule().summary()).append(", ");
    out.append(change.confidence()).append(" %");
    out.append(change.reason().isEmpty() ? "" : "; " + change.reason()).append('\n');
    if (change.before().equals(change.after())) {
      out.append("    ").append(shown(change.before())).append('\n');
    } else {
      out.append("  - ").append(shown(change.before())).append('\n');
      out.append("  + ").append(shown(change.after())).append('\n');
    }
    String keys = mayBeUndone(change) ? " [k/u/a/s/q] " : " [k/a/s/q; k: right as it is] ";
    out.append(left).append(left == 1 ? " is open" : " are open").append(keys);
    here.err().print(out);
    here.err().flush();
  }

  private static String shown(String words) {
    return Columns.visible(words.replace('\n', ' '));
  }

  // Of what was only noticed nothing can be undone.
  private static boolean mayBeUndone(Change change) {
    return !change.before().equals(change.after());
  }

  // Nothing when no more is to be asked.
  private Optional<Character> key(String keys) throws IOException {
    while (true) {
      String line = in.readLine();
      String word = line == null ? "q" : line.strip().toLowerCase(Locale.ROOT);
      if (word.equals("q")) {
        return Optional.empty();
      }
      if (word.length() == 1 && keys.contains(word)) {
        return Optional.of(word.charAt(0));
      }
      here.err().print(KEYS + "\n");
      here.err().flush();
    }
  }
}
