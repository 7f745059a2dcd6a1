package octavo.resolve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.book.Book;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Edit;
import octavo.diagnostic.Place;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.Edition;
import octavo.manuscript.Entry;
import octavo.manuscript.Manuscript;
import octavo.manuscript.ManuscriptReader;
import octavo.manuscript.ManuscriptText;
import octavo.parse.Draft;
import octavo.parse.MarkdownParser;

/** A book on disk, read, parsed and resolved. */
public final class Resolving {
  final Diagnostics diagnostics = new Diagnostics();
  final List<Edition> editions;
  final Optional<Book> book;

  /** Reads the book in a folder. */
  public Resolving(Path folder) throws IOException {
    this(folder, Map.of());
  }

  /** Reads the book in a folder with settings that override its own, by their dotted names. */
  public Resolving(Path folder, Map<String, String> overrides) throws IOException {
    Manuscript manuscript =
        ManuscriptReader.read(
                folder, new ManuscriptReader.Options(overrides, "", Set.of()), diagnostics)
            .orElseThrow();
    MarkdownParser parser =
        new MarkdownParser(manuscript.settings().metadata().language(), diagnostics);
    Map<SourceFile, Draft> drafts = new IdentityHashMap<>();
    parse(manuscript.entries(), parser, drafts);
    boolean numbered = manuscript.settings().numbered();
    manuscript
        .notesFile()
        .ifPresent(file -> drafts.put(file, parser.parse(ManuscriptText.of(file, numbered))));
    book = BookResolver.resolve(manuscript, drafts, parser, diagnostics);
    editions = manuscript.settings().editions();
  }

  private static void parse(
      List<Entry> entries, MarkdownParser parser, Map<SourceFile, Draft> drafts) {
    for (Entry entry : entries) {
      entry.text().ifPresent(text -> drafts.put(text.file(), parser.parse(text)));
      parse(entry.entries(), parser, drafts);
    }
  }

  /** The book, which must be without errors. */
  public Book book() {
    if (diagnostics.hasErrors()) {
      throw new AssertionError(findings());
    }
    return book.orElseThrow();
  }

  /** The edition called {@code name}. */
  public Edition edition(String name) {
    return editions.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  /** The findings, a line each, with hints, related places and the changes that mend them. */
  String findings() {
    StringBuilder out = new StringBuilder();
    for (Diagnostic found : diagnostics.sorted()) {
      out.append(place(found.place())).append(": ").append(found.severity()).append(' ');
      out.append(found.code().id()).append(' ').append(found.message()).append('\n');
      out.append("  hint: ").append(found.hint()).append('\n');
      for (Place related : found.related()) {
        out.append("  see: ").append(place(related)).append('\n');
      }
      for (Edit edit : found.fix()) {
        out.append("  fix: ").append(edit.at()).append(" “").append(shown(edit.at().text()));
        out.append("” becomes “").append(shown(edit.text())).append("”\n");
      }
    }
    return out.toString();
  }

  private static String shown(String text) {
    return text.replace("\r", "␍").replace("\n", "⏎");
  }

  private static String place(Place place) {
    return place instanceof SourceSpan span
        ? span + " “" + span.text().lines().findFirst().orElse("") + "”"
        : place.path();
  }
}
