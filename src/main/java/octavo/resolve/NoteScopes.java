package octavo.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.book.Block;
import octavo.book.NoteSpace;
import octavo.book.PlainText;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.parse.Draft;
import octavo.parse.DraftNote;
import octavo.parse.UnusedLink;

/**
 * Which note definitions are seen from where. A definition in a chapter's file is seen in that file
 * only and wins over one in the notes file, which is seen everywhere. Of two in one file the first
 * counts; the other is reported and not printed.
 */
final class NoteScopes {
  private final Map<SourceFile, Map<String, DraftNote>> files = new IdentityHashMap<>();
  private final List<DraftNote> all = new ArrayList<>();
  private final List<UnusedLink> unusedLinks = new ArrayList<>();
  private final Map<String, DraftNote> shared;
  private final Set<SourceFile> numberedFiles = Collections.newSetFromMap(new IdentityHashMap<>());
  private final boolean sharesNumbered;
  private final Diagnostics diagnostics;

  /**
   * Reads the definitions of chapters in reading order.
   *
   * @param chapters each file once
   * @param notesFile the draft of the shared notes file
   */
  NoteScopes(List<Draft> chapters, Optional<Draft> notesFile, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    shared = notesFile.map(this::definitions).orElse(Map.of());
    sharesNumbered = hasNumbered(shared);
    notesFile.ifPresent(new StrayText(diagnostics)::report);
    notesFile.ifPresent(draft -> unusedLinks.addAll(draft.unusedLinks()));
    for (Draft draft : chapters) {
      unusedLinks.addAll(draft.unusedLinks());
      if (!draft.notes().isEmpty()) {
        Map<String, DraftNote> own = definitions(draft);
        files.put(draft.text().file(), own);
        own.forEach(this::reportShadow);
        if (hasNumbered(own)) {
          numberedFiles.add(draft.text().file());
        }
      }
    }
  }

  private static boolean hasNumbered(Map<String, DraftNote> definitions) {
    return definitions.values().stream().anyMatch(note -> note.space() == NoteSpace.NUMBERED);
  }

  /** The definition seen from a file, if there is one. */
  Optional<DraftNote> find(SourceFile from, String key) {
    DraftNote own = files.getOrDefault(from, Map.of()).get(key);
    return Optional.ofNullable(own == null ? shared.get(key) : own);
  }

  /** Whether any numbered definition is seen from a file. */
  boolean seesNumbered(SourceFile from) {
    return sharesNumbered || numberedFiles.contains(from);
  }

  /** Whether the notes file defines it. */
  boolean isShared(DraftNote note) {
    return shared.get(key(note.space(), note.label())) == note;
  }

  /** All definitions that count, the notes file's first, then by chapter. */
  List<DraftNote> all() {
    return all;
  }

  /** The definitions of links that nothing asks for, in the same order. */
  List<UnusedLink> unusedLinks() {
    return unusedLinks;
  }

  /** The whole of a definition, from its label to the end of its text. */
  static SourceSpan whole(DraftNote note) {
    int end = note.at().end();
    for (Block block : note.content()) {
      if (block.at().file() == note.at().file()) {
        end = Math.max(end, block.at().end());
      }
    }
    return note.at().file().span(note.at().start(), end);
  }

  /**
   * What tells notes of one scope apart: name space and label, as one string because hashing a
   * record costs 15 ms the first time. Footnote labels ignore case, as in GFM.
   */
  static String key(NoteSpace space, String label) {
    return space == NoteSpace.NUMBERED ? label : "^" + label.strip().toLowerCase(Locale.ROOT);
  }

  /** A mark as the author writes it, such as {@code [18]} or {@code [^id]}. */
  static String mark(NoteSpace space, String label) {
    return space == NoteSpace.NUMBERED ? "[" + label + "]" : "[^" + label + "]";
  }

  private Map<String, DraftNote> definitions(Draft draft) {
    Map<String, DraftNote> out = HashMap.newHashMap(draft.notes().size());
    Map<DraftNote, String> words = new IdentityHashMap<>();
    for (DraftNote note : draft.notes()) {
      DraftNote first = out.putIfAbsent(key(note.space(), note.label()), note);
      if (first == null) {
        all.add(note);
      } else {
        // Kept: one long note may be defined again ten thousand times.
        String printed = words.computeIfAbsent(first, known -> PlainText.ofBlocks(known.content()));
        reportDuplicate(first, note, printed.equals(PlainText.ofBlocks(note.content())));
      }
    }
    return out;
  }

  private void reportDuplicate(DraftNote first, DraftNote second, boolean same) {
    String mark = mark(second.space(), second.label());
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.NOTE_DUPLICATE,
                whole(second),
                same
                    ? "note "
                        + mark
                        + " is defined twice in the same words; this one is not printed"
                    : "note "
                        + mark
                        + " is defined twice; the first text is printed, this one is not",
                same ? "delete one of the two" : "give one of the two another label")
            .withRelated(List.of(first.at()))
            .withFix(DefinitionRemoval.of(first, second)));
  }

  private void reportShadow(String key, DraftNote own) {
    DraftNote hidden = shared.get(key);
    if (hidden == null
        || PlainText.ofBlocks(hidden.content()).equals(PlainText.ofBlocks(own.content()))) {
      return;
    }
    String mark = mark(own.space(), own.label());
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.NOTE_SHADOWED,
                own.at(),
                "this note hides " + mark + " of " + hidden.at().path() + " in this chapter",
                "delete one of the two, or give one another label")
            .withRelated(List.of(hidden.at())));
  }
}
