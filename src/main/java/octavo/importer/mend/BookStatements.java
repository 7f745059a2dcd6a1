package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.importer.text.Particulars;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.TracedText;
import octavo.manuscript.LanguageGuess;

/**
 * Finds what a text says of itself: the title in its first line, its author in a line such as
 * {@code By Ada Lovelace}, dates and licences in lines of their own near either end, and what the
 * frame of Project Gutenberg's texts says. These lines become settings; the language is guessed
 * from the words. One object serves one text.
 */
final class BookStatements implements Rule {
  /** Passages at either end in which such lines may stand. */
  private static final int REACH = 8;

  private static final int LONGEST_TITLE = 120;
  private static final int SAMPLE = 20_000;

  private final StatementsFound found;

  BookStatements(Particulars particulars) {
    found = new StatementsFound(particulars);
  }

  /** What was found, once the rule was applied. */
  Particulars particulars() {
    return found.particulars();
  }

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    List<Passage> framed = new GutenbergFrame(found).apply(passages, ledger);
    List<Passage> mended = new ArrayList<>();
    boolean titled = found.hasTitle();
    found.repeats(titled);
    for (int i = 0; i < framed.size(); i++) {
      Passage passage = framed.get(i);
      boolean near = i < REACH || i >= framed.size() - REACH;
      if (!(passage instanceof Paragraph(TracedText text)) || !near || text.value().isBlank()) {
        mended.add(passage);
        continue;
      }
      List<TextLine> lines = TextLine.of(text);
      List<TextLine> out = new ArrayList<>();
      if (!titled && mended.isEmpty() && framed.size() > 1) {
        titled = takeTitle(lines, out);
      }
      for (TextLine line : lines) {
        if (!out.contains(line) && isStatement(line, lines, out, i < REACH)) {
          out.add(line);
        }
      }
      leaveOut(text, out, ledger).ifPresent(mended::add);
    }
    guessLanguage(mended);
    return mended;
  }

  private boolean takeTitle(List<TextLine> lines, List<TextLine> out) {
    String first = lines.getFirst().words();
    boolean titleLike =
        first.length() <= LONGEST_TITLE
            && lines.size() <= 5
            && first.chars().anyMatch(Character::isLetter)
            && (!Shapes.endsWithStop(first) || first.endsWith("?") || first.endsWith("!"))
            && !StatementLine.isAuthor(first)
            && !SitePhrases.SHIPPED.isPossible(first)
            && !HeadingShape.isChapter(first);
    if (titleLike) {
      found.title(first);
      out.add(lines.getFirst());
    }
    return titleLike;
  }

  // A line "by" alone says that the next is a name.
  private boolean isStatement(
      TextLine line, List<TextLine> lines, List<TextLine> out, boolean head) {
    if (head && found.isRepeated(line.words())) {
      return true;
    }
    if (head && found.authors().isEmpty()) {
      int index = lines.indexOf(line);
      boolean named = index > 0 && StatementLine.isBy(lines.get(index - 1).words());
      List<String> authors =
          named ? StatementLine.names(line.words()) : StatementLine.authors(line.words());
      if (!authors.isEmpty()) {
        found.authors(authors);
        if (named) {
          out.add(lines.get(index - 1));
        }
        return true;
      }
    }
    Optional<String> date = StatementLine.date(line.words());
    if (date.isPresent() && head && !found.hasDate()) {
      found.date(date.get());
      return true;
    }
    if (StatementLine.isLicence(line.words()) && lines.size() <= 3) {
      found.rights(line.words());
      return true;
    }
    return false;
  }

  private static Optional<Passage> leaveOut(TracedText text, List<TextLine> out, Ledger ledger) {
    if (out.isEmpty()) {
      return Optional.of(new Paragraph(text));
    }
    Edits edits = new Edits(text, ledger);
    out.stream()
        .sorted((a, b) -> Integer.compare(a.start(), b.start()))
        .forEach(
            line ->
                edits.replace(
                    line.start(),
                    line.end(),
                    "",
                    new Edits.Why(MendingRule.PARTICULAR, 90, "it stands in book.yaml")));
    TracedText kept = edits.done().strip();
    return kept.length() == 0 ? Optional.empty() : Optional.of(new Paragraph(kept));
  }

  private void guessLanguage(List<Passage> passages) {
    StringBuilder sample = new StringBuilder();
    for (Passage passage : passages) {
      for (TracedText text : passage.texts()) {
        if (sample.length() < SAMPLE) {
          sample.append(text.value()).append('\n');
        }
      }
    }
    found.language(LanguageGuess.of(sample.toString()));
  }
}
