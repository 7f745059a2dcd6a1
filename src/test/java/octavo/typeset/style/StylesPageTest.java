package octavo.typeset.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds {@code styles/README.md} to what is honoured. */
class StylesPageTest {
  private static final Path PAGE = Path.of("styles/README.md");
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");

  private final Map<String, Set<String>> rows = rows();

  private static Map<String, Set<String>> rows() {
    Map<String, Set<String>> rows = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(PAGE, StandardCharsets.UTF_8)) {
        String[] cells = line.split("\\|");
        if (line.startsWith("| `") && cells.length > 2) {
          words(cells[1]).forEach(name -> rows.put(name, words(cells[2])));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return rows;
  }

  private static Set<String> words(String cell) {
    Set<String> words = new TreeSet<>();
    Matcher m = CODE.matcher(cell);
    while (m.find()) {
      words.addAll(Arrays.asList(m.group(1).split(" ")));
    }
    return words;
  }

  @Test
  void everyPropertyIsThereWithItsKeywords() {
    List<String> missing = new ArrayList<>();
    for (Property property : Property.values()) {
      String name = property.css().replaceFirst("border-[a-z]+-width", "border-*-width");
      if (!rows.containsKey(name)) {
        missing.add(name);
      } else if (!rows.get(name).containsAll(property.keywords())) {
        missing.add(name + ": " + property.keywords());
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyPropertyThatIsThereIsHonouredWithEachKeyword() {
    Values values = new Values(10, 10, 10);
    assertTrue(rows.size() > 50, "rows of the table were read");
    rows.forEach(
        (name, keywords) -> {
          String property = name.replace("*", "top");
          assertTrue(
              Property.of(property).isPresent() || Shorthands.names().contains(property), name);
          Property.of(property)
              .filter(own -> !own.keywords().isEmpty())
              .ifPresent(
                  own ->
                      keywords.stream()
                          .filter(word -> word.matches("[a-z-]+"))
                          .forEach(
                              word ->
                                  assertTrue(
                                      values.compute(own, List.of(word)).isPresent(),
                                      name + ": " + word)));
        });
  }
}
