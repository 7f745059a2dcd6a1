package octavo.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import octavo.book.NoteSpace;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.parse.UnusedLink;

/**
 * Says which definitions of links were probably meant for notes: {@code [fn]: word} without the
 * caret is the address of a link, and vanishes where no text asks for it.
 *
 * <p>In a chapter only what is no likely address is told, or what a mark without a text names; an
 * address that nothing uses loses no word. In the notes file all that belongs to no note is told.
 */
final class StrayDefinitions {
  /** A scheme, a path, a part of a document, a mail address, or the name of a file. */
  private static final Pattern ADDRESS = Pattern.compile("[:/\\\\#@?=]|\\.[A-Za-z][A-Za-z0-9]*$");

  private final Optional<SourceFile> notesFile;
  private final Map<SourceFile, Map<String, SourceSpan>> unanswered = new HashMap<>();
  private final Map<String, SourceSpan> anywhere = new HashMap<>();
  private final Diagnostics diagnostics;

  /**
   * For a book.
   *
   * @param withoutText the notes that have no text
   */
  StrayDefinitions(
      Optional<SourceFile> notesFile, List<Notes.Found> withoutText, Diagnostics diagnostics) {
    this.notesFile = notesFile;
    this.diagnostics = diagnostics;
    for (Notes.Found note : withoutText) {
      if (note.space == NoteSpace.FOOTNOTE) {
        String key = NoteScopes.key(note.space, note.label);
        anywhere.putIfAbsent(key, note.at);
        unanswered.computeIfAbsent(note.scope, _ -> new HashMap<>()).putIfAbsent(key, note.at);
      }
    }
  }

  /** Reports those of some definitions that nothing asks for. */
  void report(List<UnusedLink> definitions) {
    for (UnusedLink definition : definitions) {
      boolean shared = notesFile.filter(file -> file == definition.at().file()).isPresent();
      Map<String, SourceSpan> marks =
          shared ? anywhere : unanswered.getOrDefault(definition.at().file(), Map.of());
      Optional<SourceSpan> mark =
          Optional.ofNullable(marks.get(NoteScopes.key(NoteSpace.FOOTNOTE, definition.label())));
      boolean likely = shared || !ADDRESS.matcher(definition.destination()).find();
      if (hasWord(definition.label()) && hasWord(definition.destination()) && likely
          || mark.isPresent()) {
        report(definition, mark);
      }
    }
  }

  // "[//]: # (…)" and "[comment]: <> (…)" are how Markdown is commented on.
  private static boolean hasWord(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private void report(UnusedLink definition, Optional<SourceSpan> mark) {
    String label = definition.label().strip().replaceAll("\\s+", " ");
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.NOTE_STRAY_TEXT,
                definition.at(),
                "“["
                    + label
                    + "]:” makes this the address of a link, which nothing uses;"
                    + " it is not printed",
                StrayText.isNumber(label)
                    ? "a note that is an address begins with a word: [" + label + "]: See …"
                    : "if it is a note, " + StrayText.meant(label))
            .withRelated(mark.stream().toList()));
  }
}
