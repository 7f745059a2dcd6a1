package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureElement.Property;
import octavo.typeset.page.StructureKid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the links from notes back to their references say. */
class BackLinkPagesTest {
  private static final Path BOOK = Path.of("src/test/resources/books/proof");

  /** By reference, what the link back to it says. */
  private static Map<String, String> said(Edition edition) {
    Map<Slot, String> targets = new IdentityHashMap<>();
    find(edition.structure(), "", targets);
    Map<String, String> said = new LinkedHashMap<>();
    for (Page page : edition.pages()) {
      for (Placed placed : page.content()) {
        if (placed instanceof Placed.Text text && targets.containsKey(text.slot())) {
          said.merge(
              targets.get(text.slot()),
              text.shaped().text().replace('\u00A0', ' '),
              String::concat);
        }
      }
    }
    return said;
  }

  private static void find(StructureKid kid, String target, Map<Slot, String> targets) {
    if (kid instanceof Slot slot && target.startsWith("#ref-")) {
      targets.put(slot, target.substring(1));
    } else if (kid instanceof StructureElement element) {
      String own = element.properties().getOrDefault(Property.TARGET, target);
      element.kids().forEach(inner -> find(inner, own, targets));
    }
  }

  @ParameterizedTest
  @CsvSource({"en-GB, 'p. ', ''", "de, 'S. ', ''", "zh, '第 ', ' 页'", "ja, '', ページ"})
  void theyNameThePageOfTheReferenceAsItIsPrinted(String language, String before, String after)
      throws IOException {
    Map<String, String> settings =
        Map.of("language", language, "editions.print.notes.placement", "chapter");
    Edition edition = TypesetBook.of(BOOK, settings, new Diagnostics());
    Map<String, String> said = said(edition);
    assertTrue(said.size() > 4, said.toString());
    said.forEach(
        (reference, words) -> {
          int page = edition.destinations().get(reference).page();
          String label = before + edition.pages().get(page).label() + after;
          String letter = reference.replaceFirst("ref-[0-9]+(-[0-9]+)?", "");
          String first = letter.isEmpty() || letter.equals("a") ? "↑ " : "";
          String own = letter.isEmpty() ? label : letter + ", " + label;
          assertTrue(words.equals(first + own) || words.equals(first + own + ";"), words);
        });
  }

  @Test
  void atTheFootOfThePageTheyNeedNoPage() throws IOException {
    Edition edition =
        TypesetBook.of(BOOK, Map.of("editions.print.notes.placement", "page"), new Diagnostics());
    Map<String, String> said = said(edition);
    assertEquals("2↑ a", said.get("ref-2a"), "the number leads back, too");
    assertEquals("b", said.get("ref-2b"));
    assertEquals("c", said.get("ref-2c"));
  }

  @Test
  void noLineBeginsWithTheWayBack(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("book.yaml"), "title: A\nlanguage: en-GB\n");
    StringBuilder text = new StringBuilder("# One\n\n");
    StringBuilder notes = new StringBuilder();
    for (int i = 1; i <= 40; i++) {
      text.append("Word[^").append(i).append("] ");
      notes
          .append("\n\n[^")
          .append(i)
          .append("]: ")
          .append("a".repeat(i))
          .append(", ferry".repeat(14));
    }
    Files.writeString(folder.resolve("a.md"), text.append(notes).append('\n'));
    Map<String, String> settings = Map.of("editions.print.notes.placement", "chapter");
    Edition edition = TypesetBook.of(folder, settings, new Diagnostics());
    int links = 0;
    for (Page page : edition.pages()) {
      List<Placed.Text> texts = PlacedTexts.of(page, false);
      double left = texts.stream().mapToDouble(Placed.Text::x).min().orElse(0);
      for (Placed.Text placed : texts) {
        boolean isLink = placed.shaped().text().startsWith("↑");
        links += isLink ? 1 : 0;
        assertTrue(!isLink || placed.x() > left + 5, "alone on a line of page " + page.label());
      }
    }
    assertEquals(40, links);
  }

  private static final String TABLE =
      """
          | who | what |
          |-----|------|
          | one | row  |
          | two | last |
      """;

  private static Edition notes(Path folder, String note) throws IOException {
    Files.writeString(folder.resolve("book.yaml"), "title: A\nlanguage: en-GB\n");
    Files.writeString(
        folder.resolve("a.md"),
        "# One\n\nWord[^1] and word.[^2]\n\n[^1]: " + note + "\n[^2]: Ferry.\n");
    Map<String, String> settings = Map.of("editions.print.notes.placement", "chapter");
    return TypesetBook.of(folder, settings, new Diagnostics());
  }

  private static Placed.Text text(Edition edition, String words) {
    return edition.pages().stream()
        .flatMap(page -> PlacedTexts.of(page, false).stream())
        .filter(text -> text.shaped().text().strip().startsWith(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError(all(edition)));
  }

  private static String all(Edition edition) {
    return edition.pages().stream()
        .flatMap(page -> PlacedTexts.of(page, false).stream())
        .map(text -> text.shaped().text())
        .toList()
        .toString();
  }

  @Test
  void ofANoteThatEndsInATableItStandsInTheLineThatLeadsToThat(@TempDir Path folder)
      throws IOException {
    Edition edition = notes(folder, "Preamble:\n\n" + TABLE);
    Placed.Text link = text(edition, "↑");
    assertEquals(text(edition, "Preamble").y(), link.y());
    Placed.Text last = text(edition, "last");
    Placed.Text next = text(edition, "Ferry");
    double apart = next.y() - last.y();
    assertTrue(apart > 1.8 * 11.25, "the table touches the next note: " + apart);
  }

  @Test
  void ofANoteThatIsNothingButATableItStandsBelowThat(@TempDir Path folder) throws IOException {
    Edition edition = notes(folder, "\n" + TABLE);
    double apart = text(edition, "↑").y() - text(edition, "last").y();
    assertTrue(apart > 1.5 * 11.25, "it touches the table: " + apart);
  }
}
