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
    Answers answers = new Answers(Set.of(), ids);
    Decisions decisions =
        new Decisions(answers, Map.of(), List.of(), Map.of(), Map.of(), List.of(), List.of());
    return Mended.of(SOURCE, decisions, new Diagnostics());
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
}
