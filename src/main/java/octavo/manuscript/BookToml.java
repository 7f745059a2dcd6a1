package octavo.manuscript;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;

/**
 * What a {@code book.toml} of mdBook says that matters to a book. Read token by token: binding it
 * to objects would take three times as long.
 *
 * @param values texts by dotted key, such as {@code book.title}
 * @param lists lists of texts by dotted key, such as {@code book.authors}
 * @param tables the dotted names of all tables
 */
record BookToml(Map<String, String> values, Map<String, List<String>> lists, Set<String> tables) {
  /** Pre-processors that are part of mdBook, whose work Octavo does. */
  private static final Set<String> BUILT_IN = Set.of("links", "index");

  static final BookToml NONE = new BookToml(Map.of(), Map.of(), Set.of());

  /** Reads the file; what is no TOML is reported and says nothing. */
  static BookToml read(SourceFile file, Diagnostics diagnostics) {
    BookToml toml = new BookToml(new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
    try (JsonParser parser = new TomlFactory().createParser(file.text())) {
      toml.walk(parser);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
      int offset = Math.min(file.text().length(), file.lineStart(line) + column - 1);
      diagnostics.report(
          DiagnosticCode.SET_SYNTAX,
          file.span(offset, offset),
          "not valid TOML: " + e.getOriginalMessage(),
          "correct the file; mdBook could not read it either");
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
    return toml;
  }

  private void walk(JsonParser parser) throws IOException {
    List<String> path = new ArrayList<>();
    int lists = 0;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      String key = String.join(".", path);
      switch (token) {
        case FIELD_NAME -> path.add(parser.currentName());
        case START_OBJECT -> tables.add(key);
        case START_ARRAY -> lists++;
        case END_ARRAY -> lists--;
        default -> {
          if (token.isScalarValue() && lists > 0) {
            this.lists.computeIfAbsent(key, k -> new ArrayList<>()).add(parser.getText());
          } else if (token.isScalarValue()) {
            values.put(key, parser.getText());
          }
        }
      }
      boolean ends = token.isScalarValue() || token.isStructEnd();
      if (ends && lists == 0 && !path.isEmpty()) {
        path.removeLast();
      }
    }
  }

  /** A text, or the empty one. */
  String text(String key) {
    return values.getOrDefault(key, "");
  }

  /** A list of texts, or the empty one. */
  List<String> list(String key) {
    return lists.getOrDefault(key, List.of());
  }

  /** The names of pre-processors that are not part of mdBook. */
  List<String> preprocessors() {
    String before = "preprocessor.";
    return tables.stream()
        .filter(table -> table.startsWith(before))
        .map(table -> table.substring(before.length()))
        .filter(name -> name.indexOf('.') < 0 && !BUILT_IN.contains(name))
        .toList();
  }
}
