package octavo.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import octavo.book.Block;
import octavo.book.Book;
import octavo.book.Heading;
import octavo.manuscript.Edition.NotePlacement;
import octavo.manuscript.Manuscript.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Manuscripts nobody writes; a quadratic pass would take minutes over them. */
@Isolated("changes the default locale")
class HostileTest {
  private static final int MANY = 20_000;

  @Test
  void manyReferencesToOneNoteHaveLettersOfTheirOwn() {
    Drafts drafts = new Drafts(Structure.GIVEN).file("a.md", "[1]".repeat(MANY), "[1]: x");
    Book book = drafts.book();
    NotePlan plan =
        NotePlan.of(book, Drafts.edition(NotePlacement.BOOK, Optional.empty()), drafts.diagnostics);
    Set<String> ids = new HashSet<>();
    plan.calls().forEach(call -> ids.add(call.id()));
    assertEquals(MANY, ids.size());
  }

  @Test
  void aLongNoteMayBeDefinedAgainAndAgain() {
    String[] lines = new String[MANY];
    Arrays.fill(lines, "[^a]: short");
    lines[0] = "Word.[^a]";
    lines[1] = "[^a]: " + "long ".repeat(MANY);
    Drafts drafts = new Drafts(Structure.GIVEN).file("a.md", lines);
    assertEquals(1, drafts.book().notes().size());
    assertEquals(MANY - 2, drafts.codes().size());
  }

  @Test
  void manyMarksBeforePunctuationAreOneFindingAndSoAreManyIndexes() {
    Drafts drafts =
        new Drafts(Structure.GIVEN)
            .file(
                "a.md", "word[1]. ".repeat(MANY) + "x[1], x[2], ".repeat(MANY), "[1]: a", "[2]: b");
    drafts.book();
    assertEquals(
        List.of("NOTE_PUNCTUATION a.md:1", "NOTE_DOUBTFUL a.md:1", "NOTE_DOUBTFUL a.md:1"),
        drafts.codes());
    assertEquals(2 * MANY, drafts.diagnostics.sorted().getFirst().fix().size());
  }

  @Test
  void manyChaptersCitingOneNotePrintItInEach() {
    Drafts drafts = new Drafts(Structure.GIVEN).notes("[1]: x[2]", "[2]: y");
    for (int i = 0; i < 2_000; i++) {
      drafts.file("c" + i + ".md", "# C", "x[1]");
    }
    NotePlan plan =
        NotePlan.of(
            drafts.book(),
            Drafts.edition(NotePlacement.CHAPTER, Optional.empty()),
            drafts.diagnostics);
    assertEquals(2_000, plan.groups().size());
    assertEquals(2, plan.groups().getFirst().entries().size());
    assertEquals(2, plan.groups().getLast().entries().size(), "with the note it cites");
  }

  @Test
  void manyEqualHeadingsAndFilesHaveIdsOfTheirOwn() {
    Drafts drafts = new Drafts(Structure.GIVEN);
    String[] lines = new String[MANY];
    Arrays.fill(lines, "## Same");
    drafts.file("a/same.md", lines).file("b/same.md", "# Same", "<#same-9 nine> <a/same.md a>");
    List<Block> blocks = new ArrayList<>();
    drafts.book().contents().forEach(component -> blocks.addAll(component.blocks()));
    Set<String> ids = new HashSet<>();
    blocks.stream()
        .filter(Heading.class::isInstance)
        .forEach(heading -> ids.add(heading.attributes().id()));
    assertEquals(MANY - 1, ids.size());
  }

  @Test
  void idsDoNotDependOnTheLanguageOfTheSystem() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertEquals("istanbul-index", Identifiers.ascii("ISTANBUL Index"));
      assertEquals("istanbul-ıi", Identifiers.slug("ISTANBUL ıI"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void bracketsStayInAnAddressOnlyAroundItsHost() {
    assertEquals("https://a.b/c%5B1%5D", Destination.encoded("https://a.b/c[1]"));
    assertEquals("https://a.b?c%5B0%5D=d", Destination.encoded("https://a.b?c[0]=d"));
    assertEquals("https://a.b#%5Bx%5D", Destination.encoded("https://a.b#[x]"));
    assertEquals("http://[::1]:80/%5B", Destination.encoded("http://[::1]:80/["));
    assertEquals("//[::1]", Destination.encoded("//[::1]"));
    assertEquals("mailto:%5Ba@b.c", Destination.encoded("mailto:[a@b.c"));
    assertEquals("?to=//%5B1%5D", Destination.encoded("?to=//[1]"));
  }

  @Test
  void percentSignsAndSpacesInAddressesAreMadeSafe() {
    assertEquals("https://a.b/c%20d%25%7B", Destination.encoded("https://a.b/c d%{"));
    assertEquals("https://a.b/%C3%BC?q=%20", Destination.encoded("https://a.b/%C3%BC?q=%20"));
    assertEquals("ü b%", Destination.of("%C3%BC%20b%").path());
    assertEquals("", Destination.of("C:\\x.md").scheme());
    assertTrue(Destination.of("").path().isEmpty());
  }
}
