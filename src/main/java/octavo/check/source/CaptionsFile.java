package octavo.check.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.Manuscript;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Reads {@code captions.yaml} a second time: by the library's own composer, which {@code
 * manuscript} does not use, and with every value a text.
 */
final class CaptionsFile {
  private static final String NAME = "captions.yaml";

  private final SourceFile file;

  private CaptionsFile(SourceFile file) {
    this.file = file;
  }

  /** The entries by image path relative to the book folder; none where there is no such file. */
  static Map<String, CaptionTexts> of(Manuscript manuscript) {
    return find(manuscript).map(file -> new CaptionsFile(file).read()).orElse(Map.of());
  }

  // The text as it was decoded, where anything was taken from it.
  private static Optional<SourceFile> find(Manuscript manuscript) {
    Optional<SourceFile> decoded =
        manuscript.captions().values().stream().findFirst().map(entry -> entry.at().file());
    return decoded.or(() -> places(manuscript).stream().flatMap(Optional::stream).findFirst());
  }

  private static List<Optional<SourceFile>> places(Manuscript manuscript) {
    boolean inner =
        manuscript.folder().file("manuscript/book.yaml").filter(Files::exists).isPresent();
    boolean own = manuscript.folder().file("book.yaml").filter(Files::exists).isPresent();
    String within = "manuscript/" + NAME;
    List<String> names = inner ? List.of(within) : own ? List.of(NAME) : List.of(NAME, within);
    return names.stream().map(name -> file(manuscript, name)).toList();
  }

  private static Optional<SourceFile> file(Manuscript manuscript, String name) {
    Optional<Path> path = manuscript.folder().file(name).filter(Files::isRegularFile);
    return path.map(it -> new SourceFile(name, text(it)));
  }

  private static String text(Path path) {
    try {
      String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, CaptionTexts> read() {
    Map<String, CaptionTexts> entries = new TreeMap<>();
    if (document() instanceof Map<?, ?> images) {
      images.forEach(
          (path, entry) -> {
            if (entry instanceof Map<?, ?> texts) {
              entries.put(Pictures.normal(path.toString()), entry(path.toString(), texts));
            }
          });
    }
    return entries;
  }

  private Object document() {
    LoadSettings settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
    try {
      return Optional.ofNullable(new Load(settings).loadFromString(file.text())).orElse(Map.of());
    } catch (YamlEngineException broken) {
      // A file that is not YAML was an error when the book was read, and nothing is proved.
      return Map.of();
    }
  }

  private CaptionTexts entry(String path, Map<?, ?> texts) {
    return new CaptionTexts(
        text(texts, "caption"),
        text(texts, "alt"),
        text(texts, "credit"),
        text(texts, "licence"),
        text(texts, "after"),
        at(path));
  }

  private static String text(Map<?, ?> texts, String key) {
    Object value = texts.get(key);
    return value == null ? "" : value.toString().strip();
  }

  private SourceSpan at(String path) {
    int from = Math.max(0, file.text().indexOf(path));
    return file.span(from, Math.min(file.text().length(), from + path.length()));
  }
}
