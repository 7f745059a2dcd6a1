package octavo.manuscript;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import octavo.book.ComponentKind;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.Manuscript.Structure;

/** One text file; its folder is the book folder. */
record SingleFileLayout(BookFolder folder, String name) implements Layout {
  private static final Pattern MARK = Pattern.compile("(?m)^\"?\\[\\d{1,3}\\]");

  @Override
  public Found read(Sources sources) {
    Optional<SourceFile> file = sources.files().find(name);
    String stem = FolderName.title(KindByName.base(name));
    if (file.isEmpty()) {
      Chapters none = new Chapters(sources.files(), false, Optional.empty());
      Known known = Known.nothing(stem, new FilePlace(name));
      return new Found(List.of(), Structure.SINGLE_FILE, known, none);
    }
    boolean marked =
        name.toLowerCase(Locale.ROOT).endsWith(".txt") && MARK.matcher(file.get().text()).find();
    boolean numbered = SettingsReader.numbered(sources.root(), marked);
    Chapters chapters = new Chapters(sources.files(), numbered, Optional.empty());
    Known known =
        Known.nothing(Headings.first(file.get().text()).orElse(stem), file.get().span(0, 0));
    List<Entry> entries =
        chapters.read(file.get()).stream()
            .map(
                text ->
                    new Entry(
                        ComponentKind.CHAPTER,
                        "",
                        Optional.of(text),
                        List.of(),
                        file.get().span(0, 0)))
            .toList();
    return new Found(entries, Structure.SINGLE_FILE, known, chapters);
  }
}
