package octavo.manuscript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.book.ComponentKind;

/** Reads {@code contents} of {@code book.yaml}: the tree of the book's files. */
final class ContentsReader {
  /** The kinds a file may be given; the rest Octavo makes itself. */
  static final Map<String, ComponentKind> KINDS = new LinkedHashMap<>();

  static {
    for (ComponentKind kind : ComponentKind.values()) {
      boolean made =
          kind == ComponentKind.CONTENTS
              || kind == ComponentKind.ILLUSTRATIONS
              || kind == ComponentKind.TABLES
              || kind == ComponentKind.ENDNOTES;
      if (!made) {
        KINDS.put(kind.key(), kind);
      }
    }
  }

  private final Chapters chapters;
  private final String from;

  /**
   * @param from the settings file, relative to the book folder: paths are relative to its folder
   */
  ContentsReader(Chapters chapters, String from) {
    this.chapters = chapters;
    this.from = from;
  }

  List<Entry> read(SettingsNode contents) {
    List<Entry> entries = new ArrayList<>();
    for (SettingsNode item : contents.items()) {
      entry(item).ifPresent(entries::add);
    }
    return entries;
  }

  private Optional<Entry> entry(SettingsNode item) {
    if (item.isText()) {
      return chapters
          .read(from, item.value(), item.at())
          .map(
              text ->
                  new Entry(ComponentKind.CHAPTER, "", Optional.of(text), List.of(), item.at()));
    }
    if (!item.isMap()) {
      item.wrongType("a file's name, or a map with 'kind', 'file', 'title' and 'contents'");
      return Optional.empty();
    }
    item.allow("kind", "file", "title", "contents");
    ComponentKind kind = item.choice("kind", KINDS).orElse(ComponentKind.CHAPTER);
    boolean titled = item.child("title").isPresent();
    boolean filed = item.child("file").isPresent();
    boolean holder = kind == ComponentKind.PART || item.child("contents").isPresent();
    if (!filed && !holder) {
      item.required("file");
      return Optional.empty();
    }
    if (!filed && !titled) {
      item.required("title");
    }
    Optional<ManuscriptText> text =
        item.child("file")
            .flatMap(file -> file.text().flatMap(p -> chapters.read(from, p, file.at())));
    List<Entry> inner = item.child("contents").map(this::read).orElse(List.of());
    if (text.isEmpty() && inner.isEmpty() && !titled) {
      return Optional.empty();
    }
    return Optional.of(new Entry(kind, item.text("title").strip(), text, inner, item.at()));
  }
}
