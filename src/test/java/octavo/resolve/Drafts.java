package octavo.resolve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.Book;
import octavo.book.ComponentKind;
import octavo.book.DraftMark;
import octavo.book.Heading;
import octavo.book.Inline;
import octavo.book.Metadata;
import octavo.book.NoteSpace;
import octavo.book.Paragraph;
import octavo.book.PlainMetadata;
import octavo.book.Text;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.BookFolder;
import octavo.manuscript.Certification;
import octavo.manuscript.DeviceSettings;
import octavo.manuscript.Edition;
import octavo.manuscript.Entry;
import octavo.manuscript.Manuscript;
import octavo.manuscript.ManuscriptText;
import octavo.manuscript.NoteSettings;
import octavo.manuscript.Numbers;
import octavo.manuscript.PageSettings;
import octavo.manuscript.Settings;
import octavo.manuscript.ThemeSetting;
import octavo.parse.Draft;
import octavo.parse.DraftNote;
import octavo.parse.MarkdownParser;

/**
 * Books made by hand for tests, in a language of one line a block: {@code # title}, {@code [1]: a
 * note}, {@code [^a]: a note}, anything else a paragraph. {@code [1]}, {@code [^a]}, {@code
 * [*inline]} and the link {@code <destination text>} are marks.
 */
final class Drafts {
  final Diagnostics diagnostics = new Diagnostics();
  private final Map<SourceFile, Draft> drafts = new IdentityHashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Manuscript.Structure structure;
  private Optional<SourceFile> notesFile = Optional.empty();
  private boolean numbered;
  private Settings.MissingNotes missing = Settings.MissingNotes.MARK;
  private String title = "A Book";

  Drafts(Manuscript.Structure structure) {
    this.structure = structure;
  }

  Drafts titled(String bookTitle) {
    title = bookTitle;
    return this;
  }

  Drafts numbered() {
    numbered = true;
    return this;
  }

  Drafts missing(Settings.MissingNotes rule) {
    missing = rule;
    return this;
  }

  Drafts file(String path, String... lines) {
    return file(ComponentKind.CHAPTER, path, lines);
  }

  Drafts file(ComponentKind kind, String path, String... lines) {
    entries.add(entry(kind, path, List.of(), lines));
    return this;
  }

  Drafts entry(Entry entry) {
    entries.add(entry);
    return this;
  }

  Drafts notes(String... lines) {
    notesFile = Optional.of(draft("notes.md", lines).text().file());
    return this;
  }

  Entry entry(ComponentKind kind, String path, List<Entry> inside, String... lines) {
    ManuscriptText text = draft(path, lines).text();
    return new Entry(kind, "", Optional.of(text), inside, text.file().span(0, 0));
  }

  Book book() {
    Manuscript manuscript =
        new Manuscript(
            new BookFolder(Path.of("target", "no-book")),
            settings(),
            entries,
            structure,
            notesFile,
            Map.of());
    MarkdownParser parser = new MarkdownParser("en", diagnostics);
    return BookResolver.resolve(manuscript, drafts, parser, diagnostics).orElseThrow();
  }

  /** The codes reported, with path and line, in order. */
  List<String> codes() {
    return diagnostics.sorted().stream()
        .map(
            found ->
                found.code()
                    + " "
                    + (found.place() instanceof SourceSpan span
                        ? span.path() + ":" + span.line()
                        : found.place().path()))
        .toList();
  }

  static Edition edition(
      Edition.NotePlacement placement, Optional<Edition.NoteNumbering> numbering) {
    boolean paged = placement.isOnPages();
    return new Edition(
        paged ? "print" : "epub",
        paged ? Edition.Format.PDF : Edition.Format.EPUB,
        paged ? Edition.Engine.COMPOSITOR : Edition.Engine.CSS,
        PageSettings.NONE,
        new NoteSettings(placement, true, numbering),
        new ThemeSetting("classic", Optional.empty()),
        "",
        Numbers.NONE,
        DeviceSettings.GENERAL,
        OptionalInt.empty());
  }

  private Settings settings() {
    Metadata metadata = PlainMetadata.of(title, "en-GB");
    return new Settings(metadata, "", numbered, missing, false, List.of(), Certification.NONE);
  }

  private Draft draft(String path, String... lines) {
    SourceFile file = new SourceFile(path, String.join("\n", lines) + "\n");
    List<Block> blocks = new ArrayList<>();
    List<DraftNote> notes = new ArrayList<>();
    int start = 0;
    for (String line : lines) {
      SourceSpan at = file.span(start, start + line.length());
      int colon = line.indexOf("]:");
      if (line.startsWith("[") && colon > 0) {
        notes.add(note(line, colon, at));
      } else if (line.startsWith("#")) {
        int level = line.lastIndexOf('#') + 1;
        blocks.add(new Heading(Attributes.NONE, level, inlines(line, level + 1, at), at));
      } else {
        blocks.add(new Paragraph(Attributes.NONE, inlines(line, 0, at), at));
      }
      start += line.length() + 1;
    }
    Draft draft = new Draft(ManuscriptText.of(file, false), blocks, notes, List.of());
    drafts.put(file, draft);
    return draft;
  }

  private static DraftNote note(String line, int colon, SourceSpan at) {
    boolean footnote = line.startsWith("[^");
    String text = line.substring(colon + 2).strip();
    List<Block> content =
        text.isEmpty()
            ? List.of()
            : List.of(
                new Paragraph(
                    Attributes.NONE, inlines(line, line.indexOf(text, colon + 2), at), at));
    return new DraftNote(
        footnote ? NoteSpace.FOOTNOTE : NoteSpace.NUMBERED,
        line.substring(footnote ? 2 : 1, colon),
        content,
        at.file().span(at.start(), at.start() + colon + 1));
  }

  private static List<Inline> inlines(String line, int from, SourceSpan at) {
    List<Inline> out = new ArrayList<>();
    int i = Math.min(from, line.length());
    int plain = i;
    while (i < line.length()) {
      char close = line.charAt(i) == '[' ? ']' : line.charAt(i) == '<' ? '>' : 0;
      int end = close == 0 ? -1 : line.indexOf(close, i);
      if (end < 0) {
        i++;
        continue;
      }
      if (plain < i) {
        out.add(new Text(line.substring(plain, i)));
      }
      SourceSpan span = at.file().span(at.start() + i, at.start() + end + 1);
      out.add(mark(line.substring(i + 1, end), close, span));
      i = end + 1;
      plain = i;
    }
    if (plain < line.length()) {
      out.add(new Text(line.substring(plain)));
    }
    return out;
  }

  private static Inline mark(String inside, char close, SourceSpan at) {
    if (close == '>') {
      String[] parts = inside.split(" ", 2);
      return new DraftMark.DraftLink(
          parts[0], "", Attributes.NONE, List.of(new Text(parts[1])), at);
    }
    if (inside.startsWith("*")) {
      return new DraftMark.InlineNote(List.of(new Text(inside.substring(1))), at);
    }
    return inside.startsWith("^")
        ? new DraftMark.NoteMark(NoteSpace.FOOTNOTE, inside.substring(1), at)
        : new DraftMark.NoteMark(NoteSpace.NUMBERED, inside, at);
  }
}
