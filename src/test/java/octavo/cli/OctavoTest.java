package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OctavoTest {
  @Test
  void theVersionIsOnStandardOutput() {
    ProgramRun run = ProgramRun.of("--version");
    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.out().matches("octavo \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void helpIsOnStandardOutputAndNamesEveryOption() {
    ProgramRun run = ProgramRun.of("help", "build");
    assertEquals(ExitCode.DONE, run.code());
    for (String option :
        ("-o --edition --chapters --set --check --strict --fix --jobs --font-path -q -v --format"
                + " --sarif")
            .split(" ")) {
      assertTrue(run.out().contains(option), option);
    }
    assertEquals(run, ProgramRun.of("build", "--help"));
    for (String said : List.of("--book", "--edition", "--chapters", "--set", "Exit: 0")) {
      assertTrue(ProgramRun.of("check", "--help").out().contains(said), said);
    }
    assertTrue(ProgramRun.of("--help").out().startsWith("Usage: octavo"));
    assertTrue(ProgramRun.of("help").out().startsWith("Usage: octavo"));
  }

  @Test
  void helpNamesEachWayToWriteAnOptionOnce() {
    for (String command : List.of("build", "check", "new", "import")) {
      String help = ProgramRun.of("help", command).out();
      assertEquals(
          List.of(),
          help.lines().filter(line -> line.matches(".*(-[a-z-]+)[,=].* \\1[ ,=].*")).toList());
    }
    assertTrue(ProgramRun.of("help", "build").out().contains("  -o, --output=DIR"));
  }

  @Test
  void anOperandThatIsNotThereIsWrongUsage() {
    assertUsage(
        """
        octavo: Missing required parameter: 'DIR'
        octavo new --help says how to use it
        """,
        "new");
    assertUsage(
        """
        octavo: Missing required parameter: 'FILE'
        octavo check --help says how to use it
        """,
        "check");
    assertEquals(ExitCode.DONE, ProgramRun.of("check", "--help").code());
    assertEquals(ExitCode.DONE, ProgramRun.of("new", "-h").code());
  }

  @Test
  void noCommandIsWrongUsage() {
    ProgramRun run = ProgramRun.of();
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().startsWith("Usage: octavo"));
    assertEquals("", run.out());
  }

  @Test
  void aSettingThatIsTakenForAnOptionIsAnsweredWithItsOwn() {
    String themes =
        "there are the themes classic, scholar, handout, large-print, notes-wide, and those in"
            + " styles/ of the book\n";
    String help = "octavo build --help says how to use it\n";
    assertUsage(
        "octavo: unknown option '--theme'\ndid you mean: --set theme=VALUE?\n" + themes + help,
        "build",
        "--theme",
        "nope",
        ".");
    assertUsage(
        "octavo: unknown option '--theme=scholr'\ndid you mean: --set theme=scholar?\n"
            + themes
            + help,
        "build",
        "--theme=scholr");
    assertUsage(
        "octavo: unknown option '--title'\ndid you mean: --set title=VALUE?\n" + help,
        "build",
        "--title",
        "A Small Book");
    assertUsage(
        "octavo: unknown option '--trim'\ndid you mean: --set editions.print.trim=A4?\n" + help,
        "build",
        ".",
        "--trim",
        "A4");
    assertUsage(
        "octavo: unknown option '--title'\noctavo verify --help says how to use it\n",
        "verify",
        ".",
        "--title");
  }

  @Test
  void aMisspeltCommandOrOptionIsAnsweredWithTheNearest() {
    assertUsage(
        """
        octavo: no command 'biuld'
        did you mean: build?
        octavo --help says how to use it
        """,
        "biuld");
    assertUsage(
        """
        octavo: unknown option '--editon=epub'
        did you mean: --edition?
        octavo build --help says how to use it
        """,
        "build",
        "--editon=epub");
    assertUsage(
        """
        octavo: unknown option '--edtion'
        did you mean: --edition?
        octavo build --help says how to use it
        """,
        "build",
        ".",
        "--edtion",
        "print");
    assertUsage(
        """
        octavo: unknown option '--jbos'
        did you mean: --jobs?
        octavo build --help says how to use it
        """,
        "build",
        "--jbos",
        "2");
    assertUsage(
        """
        octavo: 'two' is one operand too many
        octavo build --help says how to use it
        """,
        "build",
        "one",
        "two");
  }

  @Test
  void whatCannotBeIsWrongUsage() {
    assertUsage("octavo: --jobs is a number from 1, not '0'\n", "build", "--jobs", "0");
    assertUsage("octavo: --jobs is a number from 1, not 'x'\n", "build", "--jobs", "x");
    assertUsage("octavo: --format is text or json, not 'xml'\n", "build", "--format", "xml");
    assertUsage("octavo: --set is KEY=VALUE, not 'title'\n", "build", "--set", "title");
    for (String range : List.of("3-", "x", "0", "")) {
      assertUsage(
          "octavo: --chapters is a range such as 3,5-7, not '" + range + "'\n",
          "build",
          "--chapters",
          range);
    }
    assertUsage(
        "octavo: --chapters is a range such as 3,5-7, not '1,2-1': 2-1 runs backward\n",
        "build",
        "--chapters",
        "1,2-1");
    assertUsage("octavo: -o is empty\n", "build", "-o", "");
    assertUsage(
        "octavo: BOOK cannot be the name of a file: Nul character not allowed\n", "build", "a\0b");
    assertUsage("octavo: no such book: no/such\n", "build", "no/such");
    assertUsage("octavo: no such file: no/such.epub\n", "check", "no/such.epub");
    assertUsage(
        "octavo: no such book: bad\ufffd/b (its name has bytes that are not UTF-8: rename it)\n",
        "build",
        "bad\ufffd/b");
    assertUsage(
        "octavo: no template 'novel'; there are: book, handout\n",
        "new",
        "target/none",
        "--template",
        "novel");
    assertUsage(
        "octavo: no command 'x'; there are: build, check, new, import, impose, bundle, verify,"
            + " shelf, help\n",
        "help",
        "x");
  }

  @Test
  void whatIsThereButNoBookOrFileIsCalledWhatItIs(@TempDir Path folder) {
    assertUsage("octavo: " + folder + " is a folder\n", "check", folder.toString());
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device), "this system has no /dev/null");
    assertUsage("octavo: /dev/null is neither a folder nor a file of text\n", "build", "/dev/null");
    assertUsage("octavo: /dev/null is no file with a content\n", "check", "/dev/null");
  }

  @Test
  void aMessageIsAnObjectToWhoAskedForObjects() {
    ProgramRun run = ProgramRun.of("build", "no/such", "--format", "json");
    assertEquals("{\"severity\":\"error\",\"message\":\"no such book: no/such\"}\n", run.err());
  }

  @Test
  void aBugOfOursIsALineAndTheTraceIsForWhoAsks(@TempDir Path folder) {
    Disk broken =
        _ -> {
          throw new IllegalStateException("the \u001b bug");
        };
    String to = folder.resolve("new").toString();
    ProgramRun run = ProgramRun.in(Map.of(), broken, "new", to);
    assertEquals(ExitCode.FAILURE, run.code());
    assertEquals(
        "octavo: this is a bug in Octavo, please report it:"
            + " java.lang.IllegalStateException: the ␛ bug\n",
        run.err());
    assertTrue(
        ProgramRun.in(Map.of(), broken, "new", to + "2", "-v")
            .err()
            .contains("at octavo.cli.OutputFile"));
  }

  @Test
  void aFolderThatIsNotEmptyIsLeftAlone(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");
    ProgramRun run = ProgramRun.of("new", folder.toString());
    assertEquals(ExitCode.FINDINGS, run.code());
    assertEquals("", run.out());
    assertEquals(
        folder
            + ": error[OUT-002]: "
            + folder
            + " exists and is not empty\n"
            + "  hint: name a new folder; octavo new overwrites nothing\n1 error\n",
        run.err());
  }

  private static void assertUsage(String expected, String... arguments) {
    assertEquals(new ProgramRun(ExitCode.USAGE, "", expected), ProgramRun.of(arguments));
  }
}
