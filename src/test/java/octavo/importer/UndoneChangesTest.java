package octavo.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import octavo.diagnostic.Diagnostics;
import octavo.importer.decide.Answers;
import octavo.importer.decide.Decisions;
import octavo.importer.mend.Change;
import octavo.importer.mend.MendingRule;
import octavo.importer.read.Formats;
import octavo.importer.text.SourceText;
import org.junit.jupiter.api.Test;

/** Whatever change an editor takes back, no word is lost and the other changes stay the same. */
class UndoneChangesTest {
  private static final String TEXT =
      """
      The Ferries of the North
      By Ada Lindqvist
      2 May 1998

      [edit]

      The ferry had run for a hun-
      dred years, and the river was wide and cold and deep in every winter of them all,
      so that nobody thought of "the other shore as near.

      "[1] Then the ferryman -- an old man -- went away and was not seen by anybody of the

      - an oar
      - a lamp
      - a coat

      [2] Nobody saw him again in the town, nor in the villages on the other side of the
      river, and it was ﬁnally said that he had never been _there_ at all.

      He was "gone, they said.

      Figure 1. The ferry in the last summer of its service

      Notes

      [1] Parish register, 1897.
      [2] Parish register, 1898.
      """;

  private static final SourceText SOURCE =
      Formats.read("a.txt", TEXT.getBytes(StandardCharsets.UTF_8), new Diagnostics()).orElseThrow();

  private static Mended undone(Set<String> ids) {
    return undone(SOURCE, ids);
  }

  private static Mended undone(SourceText source, Set<String> ids) {
    Answers answers = new Answers(Set.of(), ids);
    Decisions decisions =
        new Decisions(answers, Map.of(), List.of(), Map.of(), Map.of(), List.of(), List.of());
    return Mended.of(source, decisions, new Diagnostics());
  }

  private static Set<String> ids(List<Change> changes) {
    return changes.stream().map(Change::id).collect(Collectors.toSet());
  }

  @Test
  void eachChangeCanBeTakenBackAloneWithoutLossAndTheOthersKeepTheirNames() {
    List<Change> all = undone(Set.of()).changes();
    Set<MendingRule> rules = EnumSet.noneOf(MendingRule.class);
    for (Change change : all) {
      rules.add(change.rule());
      Set<String> left = ids(undone(Set.of(change.id())).changes());
      assertFalse(left.contains(change.id()), change::toString);
      Set<String> renamed =
          all.stream()
              .filter(it -> it.start() != change.start())
              .map(Change::id)
              .filter(it -> left.stream().noneMatch(it::equals))
              .collect(Collectors.toSet());
      assertTrue(renamed.size() <= 4, () -> change + " also took back " + renamed);
    }
    assertTrue(rules.size() >= 12, rules::toString);
  }

  @Test
  void allChangesCanBeTakenBackTogether() {
    Set<String> ids = ids(undone(Set.of()).changes());
    List<Change> left = undone(ids).changes();
    assertEquals(List.of(), left.stream().filter(it -> ids.contains(it.id())).toList());
  }

  @Test
  void idsAreDifferent() {
    List<Change> all = undone(Set.of()).changes();
    assertEquals(all.size(), ids(all).size());
  }

  // Where pictures stand whose place nobody knows hangs on the sections there are.
  private static List<String> withoutFigures(Mended mended) {
    return mended.passages().stream().filter(it -> !it.startsWith("figure: ")).toList();
  }

  @Test
  void aHeadingThatIsTakenBackMovesNoOtherText() {
    String article =
        """
        John Keeper

        Contents
        1 Early life
        2 Career

        He was the keeper of the lamp in the north of the country for many years.[1]

        Early life[edit]
        He was born in the north of the country, and went to school there.[2]

        Career[edit]
        He kept the lamp for forty years and never left it for a night.

        References[edit]
        ^ Smith 1999, p. 12.
        ^ Jones 2001, p. 3.

        The stair in winter
        The keeper and his boat
        """;
    SourceText source =
        Formats.read("a.txt", article.getBytes(StandardCharsets.UTF_8), new Diagnostics())
            .orElseThrow();
    Mended all = undone(source, Set.of());
    for (Change change : all.by(MendingRule.HEADING)) {
      String title = change.before().replace("[edit]", "");
      List<String> left = withoutFigures(undone(source, Set.of(change.id())));
      List<String> expected =
          withoutFigures(all).stream()
              .map(it -> it.equals("heading: " + title) ? "paragraph: " + title : it)
              .toList();
      assertEquals(expected, left, title);
    }
    assertEquals(3, all.by(MendingRule.HEADING).size());
  }
}
