package octavo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of rooms: who may use whom, and which room sees which library. */
class ArchitectureTest {
  private static final Path ROOMS = Path.of("src/main/java/octavo");

  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("diagnostic", Set.of()),
          Map.entry("measure", Set.of()),
          Map.entry("book", Set.of("diagnostic", "measure")),
          Map.entry("manuscript", Set.of("diagnostic", "measure", "book", "raster")),
          Map.entry("highlight", Set.of("book")),
          Map.entry("raster", Set.of("book")),
          Map.entry("parse", Set.of("manuscript", "book", "highlight", "diagnostic")),
          Map.entry("resolve", Set.of("book", "manuscript", "parse", "measure", "diagnostic")),
          Map.entry("theme", Set.of("measure", "manuscript", "diagnostic")),
          Map.entry("xhtml", Set.of("book", "manuscript", "resolve", "measure", "diagnostic")),
          Map.entry(
              "epub",
              Set.of(
                  "raster",
                  "xhtml",
                  "book",
                  "manuscript",
                  "resolve",
                  "theme",
                  "measure",
                  "diagnostic")),
          Map.entry(
              "html", Set.of("xhtml", "book", "manuscript", "resolve", "theme", "diagnostic")),
          Map.entry(
              "typeset",
              Set.of("xhtml", "book", "manuscript", "resolve", "theme", "measure", "diagnostic")),
          Map.entry(
              "pdf",
              Set.of(
                  "typeset",
                  "raster",
                  "xhtml",
                  "book",
                  "manuscript",
                  "resolve",
                  "theme",
                  "measure",
                  "diagnostic")),
          Map.entry("report", Set.of("typeset", "xhtml", "diagnostic")),
          Map.entry("importer", Set.of("book", "manuscript", "diagnostic")),
          Map.entry("imposition", Set.of("raster", "theme", "manuscript", "measure", "diagnostic")),
          Map.entry("bundle", Set.of("book", "xhtml", "diagnostic")),
          Map.entry("launch", Set.of()),
          Map.entry("check", Set.of("book", "manuscript", "resolve", "diagnostic")),
          Map.entry(
              "cli",
              Set.of(
                  "diagnostic",
                  "measure",
                  "book",
                  "manuscript",
                  "parse",
                  "resolve",
                  "theme",
                  "xhtml",
                  "epub",
                  "html",
                  "typeset",
                  "pdf",
                  "report",
                  "importer",
                  "imposition",
                  "bundle",
                  "check")));

  /** Libraries that only the named rooms may see, by package prefix. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("org.commonmark..", Set.of("parse", "importer")),
          Map.entry("org.jsoup..", Set.of("parse", "check", "importer")),
          Map.entry("com.helger..", Set.of("check")),
          Map.entry("org.snakeyaml..", Set.of("manuscript", "theme", "check", "importer")),
          Map.entry("com.fasterxml..", Set.of("manuscript")),
          Map.entry("io.documentnode..", Set.of("epub", "importer")),
          Map.entry("com.openhtmltopdf..", Set.of("pdf")),
          Map.entry("org.fife..", Set.of("highlight")),
          Map.entry("com.google.zxing..", Set.of("xhtml")),
          Map.entry("org.lwjgl..", Set.of("typeset")),
          Map.entry("org.apache.fop..", Set.of("typeset")),
          Map.entry("com.adobe..", Set.of("check")),
          Map.entry("org.verapdf..", Set.of("check")),
          Map.entry("picocli..", Set.of("cli")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("octavo");

  @Test
  void everyRoomUsesOnlyTheRoomsOfItsRow() {
    MAY_USE.forEach(
        (room, allowed) -> {
          String[] others =
              MAY_USE.keySet().stream()
                  .filter(other -> !other.equals(room) && !allowed.contains(other))
                  .map(other -> "octavo." + other + "..")
                  .toArray(String[]::new);
          if (others.length > 0) {
            noClasses()
                .that()
                .resideInAPackage("octavo." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(CLASSES);
          }
        });
  }

  @Test
  void roomsDoNotDependOnEachOtherInCircles() {
    slices().matching("octavo.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void thePackagesOfTheCompositorBuildOnEachOtherInOneDirection() {
    slices().matching("octavo.typeset.(**)").should().beFreeOfCycles().check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("octavo.typeset.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("octavo.typeset")
        .check(CLASSES);
  }

  @Test
  void whatReadsTheSourceForAProofSharesNothingWithWhatIsProved() {
    noClasses()
        .that()
        .resideInAPackage("octavo.check.source")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "octavo.parse..", "octavo.resolve..", "octavo.check", "org.commonmark..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("octavo.check.source")
        .should()
        .callMethod(octavo.manuscript.CaptionEntry.class, "caption")
        .orShould()
        .callMethod(octavo.manuscript.CaptionEntry.class, "alternative")
        .orShould()
        .callMethod(octavo.manuscript.CaptionEntry.class, "credit")
        .orShould()
        .callMethod(octavo.manuscript.CaptionEntry.class, "licence")
        .check(CLASSES);
  }

  @Test
  void librariesStayInTheirRooms() {
    LIBRARIES.forEach(
        (library, rooms) ->
            noClasses()
                .that()
                .resideOutsideOfPackages(
                    rooms.stream().map(room -> "octavo." + room + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES));
  }

  @Test
  void clocksRandomNumbersAndDefaultLocalesStayInTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("octavo.cli..")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(java.util.Random.class)
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "formatted", Object[].class)
        .check(CLASSES);
  }

  @Test
  void everyRoomOfTheTableExistsAndSaysItsJob() throws IOException {
    Set<String> found = new TreeSet<>();
    List<String> silent = new ArrayList<>();
    try (Stream<Path> folders = Files.list(ROOMS)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        found.add(folder.getFileName().toString());
        Path says = folder.resolve("package-info.java");
        if (!Files.exists(says) || !Files.readString(says).contains("What comes in:")) {
          silent.add(folder.toString());
        }
      }
    }
    assertEquals(new TreeSet<>(MAY_USE.keySet()), found);
    assertEquals(List.of(), silent);
  }

  @Test
  void diagnosticIdsAreUnique() {
    Map<String, octavo.diagnostic.DiagnosticCode> byId = new TreeMap<>();
    for (octavo.diagnostic.DiagnosticCode code : octavo.diagnostic.DiagnosticCode.values()) {
      assertEquals(null, byId.put(code.id(), code), "two codes called " + code.id());
      assertTrue(code.id().matches("[A-Z]+-\\d{3}"), code.id());
    }
  }
}
