package octavo.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import octavo.check.AuthorText.Unit;
import octavo.check.Passage.Stream;
import octavo.check.source.Reference;
import octavo.check.source.SourceBook;
import octavo.check.source.SourceText;
import octavo.check.source.Words;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Place;
import octavo.diagnostic.SourceFile;

/**
 * Compares what an edition must hold with the raw files of the book: every word of every stream
 * once and in order, and every reference with the note its label names.
 *
 * <p>Streams are found without trusting what is proved. The main text of a file, its captions and
 * its tables are taken in order. A note is found by its references: one that stands at the same
 * place in the source and in the book joins the definition its label names to the note it leads to,
 * and then their words must be the same.
 */
final class SourceProof {
  private final SourceBook source;
  private final List<AuthorText> book;
  private final List<Diagnostic> known;
  private final SourceFindings findings;
  private final SourceFormulas formulas;
  private final QuotationSigns signs;

  /** For the index of a note of the book the text its references name. */
  private final Map<Integer, Named> notes = new HashMap<>();

  private final Set<String> called = new TreeSet<>();
  private final List<StreamComparison.Call> calls = new ArrayList<>();

  /**
   * The text of a note, empty where nothing defines it, and the file its own marks are seen from.
   */
  private record Named(SourceText file, Words<Reference> words, String name, Place at) {}

  private SourceProof(
      SourceBook source, List<AuthorText> book, List<Diagnostic> known, Diagnostics diagnostics) {
    this.source = source;
    this.book = book;
    this.known = known;
    this.findings = new SourceFindings(diagnostics);
    this.formulas = new SourceFormulas(diagnostics);
    this.signs = new QuotationSigns(source.languages());
  }

  /**
   * Compares.
   *
   * @param source the streams of the raw files
   * @param expected what an edition must hold, with the author's words kept by themselves
   * @param known what was reported when the book was read: it names what is left out
   * @param diagnostics where findings go
   */
  static void compare(
      SourceBook source,
      List<ExpectedText> expected,
      List<Diagnostic> known,
      Diagnostics diagnostics) {
    List<AuthorText> book = expected.stream().map(text -> text.author().orElseThrow()).toList();
    new SourceProof(source, book, known, diagnostics).compare();
  }

  private void compare() {
    Map<SourceFile, Words<NoteCall>> main = new IdentityHashMap<>();
    Map<SourceFile, List<Unit>> captions = new IdentityHashMap<>();
    Map<SourceFile, List<Unit>> tables = new IdentityHashMap<>();
    List<Unit> printed = new ArrayList<>();
    for (AuthorText text : book) {
      main.computeIfAbsent(text.source(), _ -> new Words<>()).addAll(text.main());
      for (Unit unit : text.units()) {
        switch (unit.stream()) {
          case NOTE -> printed.add(unit);
          case CAPTION ->
              captions.computeIfAbsent(unit.at().file(), _ -> new ArrayList<>()).add(unit);
          case TABLE -> tables.computeIfAbsent(unit.at().file(), _ -> new ArrayList<>()).add(unit);
          case MAIN -> throw new IllegalStateException("the main text is no unit");
        }
      }
    }
    for (SourceText text : source.texts()) {
      SourceFile file = text.text().file();
      if (!source.isNotesFile(text)) {
        main(text, main.getOrDefault(file, new Words<>()));
        units(text, text.captions(), captions.getOrDefault(file, List.of()), Stream.CAPTION);
        units(text, text.tables(), tables.getOrDefault(file, List.of()), Stream.TABLE);
      }
    }
    captionsFile(captions);
    notes(printed);
    new LeftOut(source, known, findings).report(called);
    formulas.compare(source, book, known);
  }

  // A picture that no text names stands where the captions file has its entry.
  private void captionsFile(Map<SourceFile, List<Unit>> captions) {
    CaptionsProof proof = new CaptionsProof(source, known, findings);
    proof.pictures(
        captions.entrySet().stream()
            .filter(entry -> source.text(entry.getKey()).isEmpty())
            .flatMap(entry -> entry.getValue().stream())
            .toList());
    book.forEach(text -> proof.alternatives(text.images()));
  }

  private void main(SourceText text, Words<NoteCall> words) {
    StreamComparison comparison =
        new StreamComparison(text.main(), words, signs).run(0, titleLength(text, words));
    compare(text, "the text", comparison, text.text().span(0, 0));
  }

  // A title the settings give stands over a text that has none of its own.
  private int titleLength(SourceText text, Words<NoteCall> words) {
    for (SourceBook.Title title : source.titles()) {
      Words<Reference> given = title.words();
      boolean here = title.file() == text.text().file() && begins(given, words);
      if (here && !begins(given, text.main())) {
        return given.size();
      }
    }
    return 0;
  }

  private boolean begins(Words<Reference> title, Words<?> words) {
    if (words.size() < title.size()) {
      return false;
    }
    WordPair pair = new WordPair(title, words, signs);
    for (int i = 0; i < title.size(); i++) {
      if (!pair.isSame(i, i)) {
        return false;
      }
    }
    return true;
  }

  private void compare(SourceText text, String stream, StreamComparison comparison, Place at) {
    for (StreamComparison.Difference difference : comparison.differences()) {
      Place place = SourceFindings.place(text, comparison.source(), difference.from(), at);
      findings.difference(stream, place, comparison, difference);
    }
    comparison.calls().forEach(call -> call(text, call));
  }

  private void call(SourceText text, StreamComparison.Call call) {
    calls.add(call);
    Named named = named(text, call.reference());
    Named before = notes.putIfAbsent(call.call().note(), named);
    if (before != null && !before.name().equals(named.name())) {
      findings.report(
          DiagnosticCode.PROOF_NOTE_WRONG,
          named.at(),
          "this reference leads to the note of another one");
    }
  }

  private Named named(SourceText text, Reference reference) {
    Place at = at(text, reference.offset());
    if (reference.inline().isPresent()) {
      // One in a settings file has no offset of its own.
      String name =
          text.text().file().path() + " " + reference.offset() + " " + reference.inline().get();
      return new Named(text, reference.inline().get(), name, at);
    }
    Optional<SourceBook.Definition> definition =
        source.definition(text.text().file(), reference.key());
    if (definition.isEmpty()) {
      return new Named(text, new Words<>(), "undefined " + reference.key(), at);
    }
    SourceBook.Definition found = definition.get();
    SourceText file = source.text(found.file()).orElseThrow();
    String name = LeftOut.name(file, found.stream());
    called.add(name);
    return new Named(file, found.stream().words(), name, at);
  }

  private static Place at(SourceText text, int offset) {
    int from = Math.max(0, offset);
    return text.text().span(from, Math.min(from + 1, text.text().text().length()));
  }

  private void units(
      SourceText text, List<SourceText.Stream> streams, List<Unit> units, Stream kind) {
    int both = Math.min(streams.size(), units.size());
    for (int i = 0; i < both; i++) {
      SourceText.Stream stream = streams.get(i);
      Place at = at(text, stream.offset());
      StreamComparison comparison =
          new StreamComparison(stream.words(), units.get(i).all(), signs).run(0, 0);
      compare(text, kind.called(), comparison, at);
    }
    for (int i = both; i < streams.size(); i++) {
      findings.report(
          DiagnosticCode.PROOF_WORD_LOST,
          at(text, streams.get(i).offset()),
          kind.called() + " was lost when it was read");
    }
    for (int i = both; i < units.size(); i++) {
      findings.report(
          DiagnosticCode.PROOF_WORD_ADDED,
          units.get(i).at(),
          "the book has " + kind.called() + " the text does not have");
    }
  }

  // The list of calls grows while notes cite notes.
  private void notes(List<Unit> printed) {
    List<Unit> waiting = new ArrayList<>(printed);
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Unit unit : List.copyOf(waiting)) {
        Named named = notes.get(unit.note().note());
        if (named != null) {
          waiting.remove(unit);
          StreamComparison comparison =
              new StreamComparison(named.words(), unit.all(), signs).run(0, 0);
          compare(named.file(), "a note", comparison, named.at());
          moved = true;
        }
      }
    }
    for (Unit unit : waiting) {
      findings.report(
          DiagnosticCode.PROOF_NOTE_WRONG, unit.at(), "a note is printed that nothing refers to");
    }
    NoteNumbers numbers = new NoteNumbers(printed.stream().map(Unit::note).toList());
    for (StreamComparison.Call call : calls) {
      numbers
          .fault(call.call())
          .ifPresent(
              fault ->
                  findings.report(
                      DiagnosticCode.PROOF_NOTE_WRONG, notes.get(call.call().note()).at(), fault));
    }
  }
}
