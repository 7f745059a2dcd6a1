package octavo.manuscript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import octavo.book.Figure;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceFile;
import octavo.measure.Length;

/** Reads {@code captions.yaml}: what is said of each image, by its path in the book folder. */
final class CaptionsReader {
  private static final String NAME = "captions.yaml";
  private static final Map<String, Figure.Placement> PLACEMENTS =
      Map.of(
          "here", Figure.Placement.HERE,
          "float", Figure.Placement.FLOAT,
          "page", Figure.Placement.PAGE);

  private final TextFiles files;

  private CaptionsReader(TextFiles files) {
    this.files = files;
  }

  /** The captions of a book, sorted by path; none when it has no such file. */
  static Map<String, CaptionEntry> read(Layout layout, TextFiles files) {
    for (String place : places(layout)) {
      Optional<SourceFile> file = files.exists(place) ? files.find(place) : Optional.empty();
      if (file.isPresent()) {
        return new CaptionsReader(files).read(file.get());
      }
    }
    return Map.of();
  }

  private static List<String> places(Layout layout) {
    return layout
        .settingsFile()
        .map(path -> List.of(path.substring(0, path.lastIndexOf('/') + 1) + NAME))
        .orElse(List.of(NAME, "manuscript/" + NAME));
  }

  private Map<String, CaptionEntry> read(SourceFile file) {
    Map<String, CaptionEntry> captions = new TreeMap<>();
    Optional<SettingsNode> root = SettingsNode.read(file, files.diagnostics());
    if (root.isPresent()) {
      root.get()
          .members()
          .forEach(
              (name, node) ->
                  path(root.get(), name).ifPresent(path -> captions.put(path, entry(node))));
    }
    return Collections.unmodifiableMap(captions);
  }

  private Optional<String> path(SettingsNode root, String name) {
    Optional<String> path = files.folder().relative("", name);
    if (path.isEmpty()) {
      files
          .diagnostics()
          .report(
              DiagnosticCode.FILE_OUTSIDE,
              root.keyAt(name),
              "'" + name + "' leads out of the book folder",
              "name the image from the book folder: images/…");
    }
    return path;
  }

  private CaptionEntry entry(SettingsNode node) {
    node.members();
    node.allow("caption", "alt", "decorative", "credit", "licence", "placement", "after", "size");
    boolean decorative = node.flag("decorative", false);
    String alternative = node.text("alt");
    if (decorative && !alternative.isBlank()) {
      node.child("alt")
          .orElseThrow()
          .badValue("is said of an image that is decorative", "keep one of 'alt' and 'decorative'");
    }
    List<Length> size = node.child("size").map(CaptionsReader::size).orElse(List.of());
    return new CaptionEntry(
        node.text("caption").strip(),
        alternative.strip(),
        decorative,
        node.text("credit").strip(),
        node.text("licence").strip(),
        node.choice("placement", PLACEMENTS).orElse(Figure.Placement.NEAR),
        KindByName.base(node.text("after").strip()),
        size.stream().findFirst(),
        size.stream().skip(1).findFirst(),
        node.at());
  }

  /** Two lengths, or none. */
  private static List<Length> size(SettingsNode node) {
    List<Length> sides = new ArrayList<>();
    for (SettingsNode item : node.items()) {
      Optional<String> text = item.text();
      Optional<Length> length = text.flatMap(Length::parse).filter(l -> l.points() > 0);
      length.ifPresent(sides::add);
      if (text.isPresent() && length.isEmpty()) {
        item.badValue("is no length", "write a length such as 120mm");
      }
    }
    if (node.isList() && node.items().size() != 2) {
      node.badValue("holds not two lengths", "write width and height: [120mm, 80mm]");
    }
    return sides.size() == 2 ? sides : List.of();
  }
}
