package octavo.manuscript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import octavo.manuscript.Manuscript.Structure;

/**
 * A folder with {@code book.yaml}, its paths relative to that file. Without {@code contents} its
 * chapters are those that another program's list names, or the texts beside it in natural order.
 *
 * @param listed the layout of that list, {@code Book.txt} or {@code SUMMARY.md}, if there is one
 */
record OwnLayout(BookFolder folder, String settings, Set<Path> ignored, Optional<Layout> listed)
    implements Layout {
  @Override
  public Optional<String> settingsFile() {
    return Optional.of(settings);
  }

  @Override
  public Found read(Sources sources) throws IOException {
    Optional<SettingsNode> contents = sources.root().child("contents");
    if (contents.isEmpty() && listed.isPresent()) {
      return listed.get().read(sources);
    }
    boolean numbered = SettingsReader.numbered(sources.root(), false);
    Chapters chapters = new Chapters(sources.files(), numbered, Optional.empty());
    Known known = Known.nothing(FolderName.title(folder.root()), sources.root().at());
    if (contents.isPresent()) {
      List<Entry> entries = new ContentsReader(chapters, settings).read(contents.get());
      return new Found(entries, Structure.GIVEN, known, chapters);
    }
    String below = settings.substring(0, settings.lastIndexOf('/') + 1);
    List<Entry> entries = new ArrayList<>();
    for (String path : FolderLayout.texts(folder, below, ignored)) {
      if (!path.equals(below + "notes.md")) {
        FolderLayout.entry(path, sources.files(), chapters).ifPresent(entries::add);
      }
    }
    return new Found(entries, Structure.BY_HEADINGS, known, chapters);
  }
}
