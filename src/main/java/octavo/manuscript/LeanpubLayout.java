package octavo.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.Manuscript.Structure;

/**
 * A folder with {@code Book.txt}, a line a chapter file, as Leanpub has it. The depth of the files'
 * headings makes the parts.
 */
record LeanpubLayout(BookFolder folder, String list) implements Layout {
  /** Lines that say where the numbering of pages changes, and name no file. */
  private static final Set<String> MATTER = Set.of("frontmatter:", "mainmatter:", "backmatter:");

  @Override
  public Found read(Sources sources) {
    boolean numbered = SettingsReader.numbered(sources.root(), false);
    Chapters chapters = new Chapters(sources.files(), numbered, Optional.empty());
    List<Entry> entries = new ArrayList<>();
    Optional<SourceFile> file = sources.files().find(list);
    Known known = Known.nothing(FolderName.title(folder.root()), sources.root().at());
    if (file.isEmpty()) {
      return new Found(entries, Structure.BY_HEADINGS, known, chapters);
    }
    known = Known.nothing(FolderName.title(folder.root()), file.get().span(0, 0));
    String text = file.get().text();
    for (int start = 0; start < text.length(); ) {
      int end = Lines.end(text, start);
      String line = text.substring(start, end).strip();
      boolean names =
          !line.isEmpty()
              && !line.startsWith("#")
              && !MATTER.contains(line.toLowerCase(Locale.ROOT));
      if (names) {
        int at = text.indexOf(line, start);
        SourceSpan span = file.get().span(at, at + line.length());
        chapters
            .read(list, line, span)
            .map(chapter -> entry(line, chapter, span))
            .ifPresent(entries::add);
      }
      start = Lines.next(text, end);
    }
    return new Found(entries, Structure.BY_HEADINGS, known, chapters);
  }

  private static Entry entry(String path, ManuscriptText text, SourceSpan at) {
    return new Entry(KindByName.of(path), "", Optional.of(text), List.of(), at);
  }
}
