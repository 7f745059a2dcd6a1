package octavo.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.book.ComponentKind;
import octavo.book.Creator;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Place;
import octavo.diagnostic.Severity;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.Manuscript.Structure;

/**
 * An mdBook: {@code SUMMARY.md}, its chapters beside it, and most often a {@code book.toml}.
 *
 * @param summary the path of {@code SUMMARY.md} relative to the book folder
 * @param toml what {@code book.toml} says
 * @param tomlFile the path of that file, if it is there
 */
record MdBookLayout(BookFolder folder, String summary, BookToml toml, Optional<String> tomlFile)
    implements Layout {
  @Override
  public Found read(Sources sources) {
    TextFiles files = sources.files();
    boolean numbered = SettingsReader.numbered(sources.root(), false);
    Chapters chapters = new Chapters(files, numbered, Optional.of(new Includes(files)));
    List<SummaryItem> items = files.find(summary).map(SummaryReader::read).orElse(List.of());
    List<Entry> entries = new ArrayList<>();
    boolean begun = false;
    for (int i = 0; i < items.size(); i++) {
      SummaryItem item = items.get(i);
      if (item.sort() == SummaryItem.Sort.PART) {
        int end = i + 1;
        while (end < items.size() && items.get(end).sort() == SummaryItem.Sort.LISTED) {
          end++;
        }
        List<Entry> inner = entries(items.subList(i + 1, end), chapters, files);
        entries.add(
            new Entry(ComponentKind.PART, item.title(), Optional.empty(), inner, item.at()));
        i = end - 1;
        begun = true;
      } else {
        ComponentKind other = begun ? ComponentKind.AFTERWORD : ComponentKind.INTRODUCTION;
        boolean free = item.sort() == SummaryItem.Sort.FREE;
        begun |= !free;
        entry(item, chapters, files)
            .map(entry -> free ? unnumbered(entry, other) : entry)
            .ifPresent(entries::add);
      }
    }
    foreign(files.diagnostics());
    return new Found(entries, Structure.GIVEN, known(), chapters);
  }

  // mdBook numbers what is listed only. A prefix chapter is there for introductions and the like, a
  // suffix chapter for what comes after the book proper (mdBook guide, "SUMMARY.md").
  private static Entry unnumbered(Entry entry, ComponentKind other) {
    return entry.kind() == ComponentKind.CHAPTER
        ? new Entry(other, entry.title(), entry.text(), entry.entries(), entry.at())
        : entry;
  }

  private List<Entry> entries(List<SummaryItem> items, Chapters chapters, TextFiles files) {
    List<Entry> entries = new ArrayList<>();
    for (SummaryItem item : items) {
      entry(item, chapters, files).ifPresent(entries::add);
    }
    return entries;
  }

  private Optional<Entry> entry(SummaryItem item, Chapters chapters, TextFiles files) {
    Optional<ManuscriptText> text =
        item.path().isEmpty() ? Optional.empty() : chapters.read(summary, item.path(), item.at());
    List<Entry> inner = entries(item.items(), chapters, files);
    if (text.isEmpty() && inner.isEmpty()) {
      if (item.path().isEmpty()) {
        draft(item, files.diagnostics());
      }
      return Optional.empty();
    }
    // A title without text is what the chapters under it have in common.
    ComponentKind kind = text.isEmpty() ? ComponentKind.PART : KindByName.of(item.path());
    boolean headed = text.map(t -> Headings.first(t.text()).isPresent()).orElse(false);
    return Optional.of(new Entry(kind, headed ? "" : item.title(), text, inner, item.at()));
  }

  private static void draft(SummaryItem item, Diagnostics diagnostics) {
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.FILE_EMPTY,
                item.at(),
                "the draft chapter '" + item.title() + "' has no text and is left out",
                "name its file in the parentheses once it is written")
            .withSeverity(Severity.NOTE));
  }

  private Known known() {
    List<Creator> creators =
        toml.list("book.authors").stream()
            .filter(name -> !name.isBlank())
            .map(name -> new Creator(name.strip(), "aut", ""))
            .toList();
    return new Known(
        toml.text("book.title"),
        FolderName.title(folder.root()),
        creators,
        toml.text("book.language"),
        toml.text("book.description"),
        place());
  }

  private Place place() {
    return new FilePlace(tomlFile.orElse(summary));
  }

  /** Names what of the book is another tool's and has no effect here. */
  private void foreign(Diagnostics diagnostics) {
    List<String> foreign = new ArrayList<>();
    toml.preprocessors().forEach(name -> foreign.add("preprocessor." + name));
    foreign.addAll(toml.list("output.html.additional-css"));
    if (!foreign.isEmpty()) {
      diagnostics.report(
          DiagnosticCode.BOOK_PREPROCESSOR,
          place(),
          "not used: " + String.join(", ", foreign),
          "check that the text does not depend on them");
    }
  }

  /** The layout of a folder, when it is an mdBook. */
  static Optional<Layout> find(BookFolder folder, TextFiles files) {
    String name = "book.toml";
    Optional<SourceFile> file = files.exists(name) ? files.find(name) : Optional.empty();
    if (file.isPresent()) {
      BookToml toml = BookToml.read(file.get(), files.diagnostics());
      String src = toml.text("book.src").isEmpty() ? "src" : toml.text("book.src");
      Optional<String> summary = folder.relative(name, src + "/SUMMARY.md").filter(files::exists);
      if (summary.isPresent()) {
        return Optional.of(new MdBookLayout(folder, summary.get(), toml, Optional.of(name)));
      }
    }
    for (String summary : List.of("SUMMARY.md", "src/SUMMARY.md")) {
      if (files.exists(summary)) {
        return Optional.of(new MdBookLayout(folder, summary, BookToml.NONE, Optional.empty()));
      }
    }
    return Optional.empty();
  }
}
