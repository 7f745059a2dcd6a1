package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import octavo.diagnostic.Edit;
import octavo.diagnostic.Patch;
import octavo.diagnostic.SourceFile;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
  private static SourceFile file(String text) {
    return new SourceFile("a.md", text);
  }

  private static String diff(SourceFile file, Edit... edits) {
    return String.join("\n", UnifiedDiff.of(new Patch(file, List.of(edits)))) + "\n";
  }

  @Test
  void changesOfOneLineAreOneAndThreeLinesAroundAreShown() {
    SourceFile file = file("1\n2\n3\n4\nword\n6\n7\n8\n9\n");
    assertEquals(
        """
        --- a.md
        +++ a.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -word
        +swore
         6
         7
         8
        """,
        diff(file, Edit.insert(file, 8, "s"), new Edit(file.span(11, 12), "e")));
  }

  @Test
  void linesThatGoMoveTheNumbersOfTheHunksAfterThem() {
    SourceFile file = file("gone\ngone\n1\n2\n3\n4\n5\n6\n7\nx\n");
    assertEquals(
        """
        --- a.md
        +++ a.md
        @@ -1,5 +1,3 @@
        -gone
        -gone
         1
         2
         3
        @@ -7,4 +5,4 @@
         5
         6
         7
        -x
        +xy
        """,
        diff(file, Edit.delete(file.span(0, 10)), Edit.insert(file, 25, "y")));
  }

  @Test
  void hunksThatTouchAreOne() {
    SourceFile file = file("a\n1\n2\n3\n4\n5\n6\nb\n");
    String diff = diff(file, Edit.insert(file, 0, "x"), Edit.insert(file, 14, "x"));
    assertEquals(1, diff.lines().filter(line -> line.startsWith("@@")).count());
    assertEquals("@@ -1,8 +1,8 @@", diff.lines().skip(2).findFirst().orElseThrow());
  }

  @Test
  void aLastLineWithoutLineEndIsNamed() {
    SourceFile file = file("one\r\ntwo");
    assertEquals(
        """
        --- a.md
        +++ a.md
        @@ -1,2 +1,2 @@
         one\r
        -two
        \\ No newline at end of file
        +two.
        \\ No newline at end of file
        """,
        diff(file, Edit.insert(file, 8, ".")));
    assertEquals(
        """
        --- a.md
        +++ a.md
        @@ -1,2 +1 @@
         one\r
        -two
        \\ No newline at end of file
        """,
        diff(file, Edit.delete(file.span(5, 8))));
  }

  @Test
  void aLineEndOfTwoCharactersKeepsBothSoThatPatchFindsItsLines() {
    SourceFile file = file("one\r\ntwo\r\nthree\r\n");
    assertEquals(
        """
        --- a.md
        +++ a.md
        @@ -1,3 +1,3 @@
         one\r
        -two\r
        +two.\r
         three\r
        """,
        diff(file, Edit.insert(file, 8, ".")));
  }

  @Test
  void aFileOfWhichNothingIsLeftHasTheEmptyRange() {
    SourceFile file = file("one\n");
    assertEquals(
        "--- a.md\n+++ a.md\n@@ -1 +0,0 @@\n-one\n", diff(file, Edit.delete(file.whole())));
  }
}
