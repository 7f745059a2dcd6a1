package octavo.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import octavo.book.Figure;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Severity;
import octavo.manuscript.Edition.NoteNumbering;
import octavo.manuscript.Edition.NotePlacement;
import octavo.measure.Length;
import octavo.measure.TrimSize;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("changes the default locale")
class SettingsTest {
  private static final String WHOLE =
      """
      title: Ivar Smilga
      subtitle: A life in seven chapters
      creators:
        - {name: Octavo Editions, role: edt, sortAs: "Editions, Octavo"}
        - Jane Doe
      language: en-gb
      date: 2026-11-23
      identifiers: {epub: "urn:uuid:0e0f8d34-7b6d-4f3e-9d0a-6a8f4f3c2b1a", print: 978-0-306-40615-7}
      publisher: P
      rights: Text CC BY-SA 4.0
      description: D
      subjects: [history, biography]
      series: {title: Lives, number: 2}
      cover: c.svg
      contents:
        - a.md
      notes: {numbered: true, missing: omit}
      theme: classic
      fonts: {system: true}
      editions:
        epub:  {notes: {placement: chapter}}
        print: {engine: css, trim: A5, openers: recto, notes: {placement: book, numbering: source}}
        large: {trim: A4, theme: big}
      """;

  @TempDir Path folder;
  private Reading reading;

  @BeforeEach
  void makeBook() throws IOException {
    reading = new Reading(folder);
    reading.with("a.md", "# A\n\nThe text of the chapter.\n").with("c.svg", "<svg/>");
  }

  private Settings settings(String yaml) throws IOException {
    return reading.with("book.yaml", yaml).read().orElseThrow().settings();
  }

  private List<String> troubles(String yaml) throws IOException {
    settings(yaml);
    return reading.troubles();
  }

  @Test
  void everyKeyIsRead() throws IOException {
    Settings settings = settings(WHOLE);
    assertEquals(List.of(), reading.found(Severity.NOTE));
    assertEquals("Editions, Octavo", settings.metadata().creators().getFirst().sortAs());
    assertEquals("aut", settings.metadata().creators().getLast().role());
    assertEquals("en-GB", settings.metadata().language());
    assertEquals(LocalDate.of(2026, 11, 23), settings.metadata().date());
    assertEquals("9780306406157", settings.metadata().identifiers().get("print"));
    assertEquals("2", settings.metadata().series().orElseThrow().number());
    assertEquals("c.svg", settings.cover());
    assertTrue(settings.numbered());
    assertTrue(settings.systemFonts());
    assertEquals(Settings.MissingNotes.OMIT, settings.missingNotes());
    assertEquals(
        List.of("epub", "print", "large"),
        settings.editions().stream().map(Edition::name).toList());
    Edition print = settings.editions().get(1);
    assertEquals(TrimSize.mm(148, 210), print.pages().trim().orElseThrow());
    assertEquals(Edition.Openers.RECTO, print.pages().openers());
    assertEquals(NoteNumbering.SOURCE, print.notes().numbering().orElseThrow());
    assertEquals("9780306406157", print.identifier());
    assertEquals(NotePlacement.CHAPTER, settings.editions().getFirst().notes().placement());
    assertEquals(Edition.Format.PDF, settings.editions().getLast().format());
    assertEquals("big", settings.editions().getLast().theme().name());
  }

  @Test
  void everyKeyIsReadInTurkishToo() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      everyKeyIsRead();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatIsNotSaidIsGuessedWithANote() throws IOException {
    Settings settings = settings("");
    assertEquals("en", settings.metadata().language());
    assertEquals(LocalDate.of(2000, 1, 1), settings.metadata().date());
    assertEquals(
        List.of("epub", "print"), settings.editions().stream().map(Edition::name).toList());
    assertEquals(3, reading.found(Severity.NOTE).size());
    assertTrue(reading.found(Severity.NOTE).getFirst().startsWith("book.yaml:1:1 BOOK_"));
  }

  @Test
  void mistakesAreReportedAtTheirPlacesWithTheNearestName() throws IOException {
    assertEquals(
        List.of(
            "book.yaml:1:1 SET_UNKNOWN_KEY unknown key 'langauge'",
            "book.yaml:2:7 SET_BAD_VALUE 'date': '2026-02-30' is a day no calendar has",
            "book.yaml:3:22 SET_BAD_VALUE 'print': '978-0-306-40615-8' is no ISBN: its last digit"
                + " should be 7",
            "book.yaml:4:26 SET_BAD_VALUE 'trim': 'A55' is no page size",
            "book.yaml:5:28 SET_BAD_VALUE 'role': 'editor' is no MARC relator code",
            "book.yaml:6:19 SET_BAD_VALUE 'kind': 'prefcae' is none of the choices"),
        troubles(
            """
            langauge: en
            date: 2026-02-30
            identifiers: {print: 978-0-306-40615-8}
            editions: {print: {trim: A55}}
            creators: [{name: X, role: editor}]
            contents: [{kind: prefcae, file: a.md}]
            """));
    assertTrue(
        reading.diagnostics.sorted().stream().anyMatch(d -> d.hint().contains("'language'")));
    assertTrue(reading.diagnostics.sorted().stream().anyMatch(d -> d.hint().contains("'preface'")));
  }

  @Test
  void aPageNobodyCanPrintOnIsNone() throws IOException {
    for (String trim : List.of("3mm x 4mm", "120mm x 14mm", "6m x 6m", "5100mm x 200mm")) {
      assertEquals(
          List.of("book.yaml:1:26 SET_BAD_VALUE 'trim': '" + trim + "' is no page size"),
          troubles("editions: {print: {trim: \"" + trim + "\"}}"));
    }
    assertEquals(List.of(), troubles("editions: {print: {trim: 15mm x 15mm}}"));
  }

  @Test
  void aMisspeltPlaceForNotesIsAnsweredWithWhatTheEditionOffers() throws IOException {
    hint(
        "choose one of: book, chapter, page, margin",
        "print: {notes: {placement: foot-of-the-page}}");
    hint("choose one of: book, chapter", "print: {engine: css, notes: {placement: foot-of-page}}");
    hint("choose one of: book, chapter, popup", "epub: {notes: {placement: somewhere-else}}");
  }

  private void hint(String expected, String edition) throws IOException {
    troubles("editions: {" + edition + "}");
    assertEquals(
        List.of(expected),
        reading.diagnostics.sorted().stream()
            .filter(found -> found.code() == DiagnosticCode.SET_BAD_VALUE)
            .map(found -> found.hint())
            .toList());
  }

  @Test
  void notesStandAtTheFootOfPagesOnlyWhereThereArePagesAndAnEngineThatCan() throws IOException {
    String page = "notes: {placement: page}}}";
    Settings set = settings("editions: {print: {engine: compositor, " + page);
    assertEquals(NotePlacement.PAGE, set.editions().getFirst().notes().placement());
    assertEquals(
        List.of(
            "book.yaml:1:52 SET_UNSUPPORTED 'placement: page' is not offered by the css engine;"
                + " the notes stand at the book's end"),
        troubles("editions: {print: {engine: css, " + page));
    assertEquals(
        List.of(
            "book.yaml:1:38 SET_UNSUPPORTED 'placement: page': an EPUB has no pages; its notes"
                + " pop up where their marks are touched"),
        troubles("editions: {epub: {" + page));
  }

  @Test
  void notesCountByPageOnlyWhereTheyStandOnPages() throws IOException {
    Settings set = settings("editions: {print: {notes: {placement: page, numbering: page}}}");
    assertEquals(NoteNumbering.PAGE, set.editions().getFirst().notes().numbering().orElseThrow());
    String trouble = "SET_UNSUPPORTED 'numbering: page': ";
    String away = trouble + "the notes are not on the pages; they count from 1 ";
    assertEquals(
        List.of("book.yaml:1:39 " + away + "through the book"),
        troubles("editions: {print: {notes: {numbering: page}}}"));
    assertEquals(
        List.of("book.yaml:1:59 " + away + "in each chapter"),
        troubles("editions: {print: {notes: {placement: chapter, numbering: page}}}"));
    assertEquals(
        List.of(
            "book.yaml:1:52 SET_UNSUPPORTED 'placement: page' is not offered by the css engine;"
                + " the notes stand at the book's end",
            "book.yaml:1:69 " + away + "through the book"),
        troubles("editions: {print: {engine: css, notes: {placement: page, numbering: page}}}"));
    assertEquals(
        List.of(
            "book.yaml:1:56 "
                + trouble
                + "an EPUB has no pages; its notes count from 1 in each chapter"),
        troubles("editions: {epub: {notes: {placement: popup, numbering: page}}}"));
  }

  @Test
  void notesStandInMarginsOnlyWhereThereArePagesAndAnEngineThatCan() throws IOException {
    String margin = "notes: {placement: margin}}}";
    Settings set = settings("editions: {print: {" + margin);
    assertEquals(NotePlacement.MARGIN, set.editions().getFirst().notes().placement());
    set = settings("editions: {print: {engine: css, " + margin);
    assertEquals(NotePlacement.BOOK, set.editions().getFirst().notes().placement());
    set = settings("editions: {epub: {" + margin);
    assertEquals(NotePlacement.POPUP, set.editions().getFirst().notes().placement());
    assertEquals(
        List.of(
            "book.yaml:1:52 SET_UNSUPPORTED 'placement: margin' is not offered by the css engine;"
                + " the notes stand at the book's end"),
        troubles("editions: {print: {engine: css, " + margin));
    assertEquals(
        List.of(
            "book.yaml:1:38 SET_UNSUPPORTED 'placement: margin': an EPUB has no pages; its notes"
                + " pop up where their marks are touched"),
        troubles("editions: {epub: {" + margin));
  }

  @Test
  void notesPopUpOnlyOnScreens() throws IOException {
    String popup = "notes: {placement: popup}}}";
    Settings set = settings("editions: {epub: {" + popup);
    assertEquals(NotePlacement.POPUP, set.editions().getFirst().notes().placement());
    String trouble =
        "SET_UNSUPPORTED 'placement: popup': nothing pops up on paper; the notes stand";
    assertEquals(
        List.of("book.yaml:1:39 " + trouble + " at the foot of their pages"),
        troubles("editions: {print: {" + popup));
    assertEquals(
        List.of("book.yaml:1:52 " + trouble + " at the book's end"),
        troubles("editions: {print: {engine: css, " + popup));
  }

  @Test
  void whatAPrinterAsksForIsRead() throws IOException {
    Prepress prepress =
        settings(
                "editions: {print: {engine: compositor, bleed: 3mm, marks: crop, downsample: 300}}")
            .editions()
            .getFirst()
            .pages()
            .prepress();
    assertEquals(new Prepress(Length.mm(3), true, 300), prepress);
    assertEquals(Prepress.NONE, settings("").editions().getFirst().pages().prepress());
  }

  private Imposition sheets(String yaml) throws IOException {
    return settings("editions: {print: {impose: " + yaml + "}}")
        .editions()
        .getFirst()
        .pages()
        .prepress()
        .sheets()
        .orElseThrow();
  }

  @Test
  void howPagesAreImposedIsRead() throws IOException {
    ImpositionScheme booklet = new ImpositionScheme.Folded(ImpositionScheme.Folded.ALL);
    assertEquals(Imposition.of(booklet), sheets("booklet"));
    assertEquals(Imposition.of(new ImpositionScheme.Folded(4)), sheets("{scheme: signature:4}"));
    assertEquals(
        new Imposition(
            booklet,
            TrimSize.parse("A4"),
            Optional.of(true),
            Length.mm(0.1),
            Duplex.LONG,
            true,
            false),
        sheets(
            "{scheme: booklet, paper: A4, binding: right, thickness: 0.1mm, duplex: long,"
                + " marks: true}"));
    assertTrue(sheets("{scheme: 2up, repeat: true}").repeated());
  }

  @Test
  void whatCannotBeImposedIsReported() throws IOException {
    assertEquals(
        List.of("book.yaml:1:28 SET_BAD_VALUE 'impose': '16up' is no scheme"),
        troubles("editions: {print: {impose: 16up}}"));
    assertEquals(
        List.of("book.yaml:1:20 SET_MISSING_KEY 'scheme' is missing in 'impose'"),
        troubles("editions: {print: {impose: {paper: A4}}}"));
    assertEquals(
        List.of("book.yaml:1:53 SET_UNSUPPORTED 'thickness' is for sheets that are folded"),
        troubles("editions: {print: {impose: {scheme: 2up, thickness: 0.1mm}}}"));
  }

  @Test
  void whatNoPrinterAsksForIsReported() throws IOException {
    assertEquals(
        List.of(
            "book.yaml:1:47 SET_BAD_VALUE 'bleed': '3m' is no length from 0mm to 25mm",
            "book.yaml:1:63 SET_BAD_VALUE 'downsample': '9' is not from 72 to 2400",
            "book.yaml:1:73 SET_BAD_VALUE 'marks': 'all' is none of the choices"),
        troubles("editions: {print: {engine: compositor, bleed: 3m, downsample: 9, marks: all}}"));
    assertEquals(
        List.of("book.yaml:1:47 SET_BAD_VALUE 'bleed': '26mm' is no length from 0mm to 25mm"),
        troubles("editions: {print: {engine: compositor, bleed: 26mm}}"));
  }

  @Test
  void theCssEngineAndEpubsSayThatTheyDoNotPrint() throws IOException {
    assertEquals(
        List.of("book.yaml:1:40 SET_UNSUPPORTED the css engine does not know 'bleed'"),
        troubles("editions: {print: {engine: css, bleed: 3mm}}"));
    assertEquals(
        List.of("book.yaml:1:26 SET_UNSUPPORTED an EPUB has no pages: 'marks' is not used"),
        troubles("editions: {epub: {marks: crop}}"));
  }

  private OptionalInt listed(String edition) throws IOException {
    return settings("editions: {print: {" + edition + "}}").editions().getFirst().listedSections();
  }

  @Test
  void anEditionSaysHowManyLevelsOfSectionsItsContentsList() throws IOException {
    assertEquals(OptionalInt.of(2), listed("contents: {sections: 2}"));
    assertEquals(OptionalInt.of(0), listed("contents: {sections: 0}"));
    assertEquals(OptionalInt.empty(), listed("contents:"));
    assertEquals(OptionalInt.empty(), listed(""));
    assertEquals(
        List.of(
            "book.yaml:1:41 SET_BAD_VALUE 'sections': '6' is not from 0 to 5",
            "book.yaml:1:44 SET_UNKNOWN_KEY unknown key 'depth' in 'contents'"),
        troubles("editions: {print: {contents: {sections: 6, depth: 1}}}"));
  }

  private Numbers numbers(String edition) throws IOException {
    return settings("editions: {print: {" + edition + "}}").editions().getFirst().numbers();
  }

  @Test
  void whatAnEditionNumbersIsRead() throws IOException {
    assertEquals(
        new Numbers(2, true, 5), numbers("numbers: {sections: 2, paragraphs: true, lines: 5}"));
    assertEquals(new Numbers(0, true, 0), numbers("numbers: {sections: 0, paragraphs: true}"));
    assertEquals(Numbers.NONE, numbers("numbers:"));
    assertEquals(Numbers.NONE, numbers(""));
  }

  @Test
  void whatCannotBeNumberedIsReported() throws IOException {
    assertEquals(
        List.of(
            "book.yaml:1:40 SET_BAD_VALUE 'sections': '4' is not from 0 to 3",
            "book.yaml:1:55 SET_WRONG_TYPE 'paragraphs' must be true or false, and is a number",
            "book.yaml:1:65 SET_BAD_VALUE 'lines': '-5' is below 0",
            "book.yaml:1:69 SET_UNKNOWN_KEY unknown key 'figures' in 'numbers'"),
        troubles(
            "editions: {print: {numbers: {sections: 4, paragraphs: 1, lines: -5, figures: 1}}}"));
    assertEquals(
        List.of(
            "book.yaml:1:29 SET_WRONG_TYPE 'numbers' must be a map of keys, and is true or false"),
        troubles("editions: {print: {numbers: true}}"));
  }

  @Test
  void theCssEngineNumbersNothingInMargins() throws IOException {
    String all = "numbers: {sections: 1, paragraphs: true, lines: 5}";
    assertEquals(new Numbers(1, false, 0), numbers("engine: css, " + all));
    assertEquals(
        List.of(
            "book.yaml:1:68 SET_UNSUPPORTED the css engine does not number paragraphs",
            "book.yaml:1:81 SET_UNSUPPORTED the css engine does not number lines"),
        troubles("editions: {print: {engine: css, " + all + "}}"));
  }

  @Test
  void anEpubHasNoLinesAndNothingIsSaidOfThem() throws IOException {
    String epub = "editions: {epub: {numbers: {sections: 1, paragraphs: true, lines: 5}}}";
    assertEquals(new Numbers(1, true, 0), settings(epub).editions().getFirst().numbers());
    assertEquals(List.of(), troubles(epub));
  }

  @Test
  void besideNotesInTheMarginThereIsRoomForOneKindOfNumbers() throws IOException {
    String both = "notes: {placement: margin}, numbers: {paragraphs: true, lines: 5}";
    assertEquals(new Numbers(0, true, 0), numbers(both));
    assertEquals(
        List.of(
            "book.yaml:1:83 SET_UNSUPPORTED 'lines': notes stand in one margin and the numbers of"
                + " paragraphs in the other; lines have none"),
        troubles("editions: {print: {" + both + "}}"));
    assertEquals(
        new Numbers(0, false, 5), numbers("notes: {placement: margin}, numbers: {lines: 5}"));
  }

  @Test
  void theDateIsThatOfTheEnvironmentFirst() throws IOException {
    reading.epoch = "1763856000";
    assertEquals(LocalDate.of(2025, 11, 23), settings("date: 2026-11-23").metadata().date());
    reading.epoch = "soon";
    assertEquals(LocalDate.of(2026, 11, 23), settings("date: 2026-11-23").metadata().date());
    assertTrue(reading.troubles().getFirst().startsWith("SOURCE_DATE_EPOCH SET_BAD_VALUE"));
  }

  @Test
  void overridesReplaceWhatTheFileSaysAndPassTheSameChecks() throws IOException {
    reading.overrides.put("title", "Other: a title");
    reading.overrides.put("editions.print.trim", "A6");
    reading.overrides.put("subjects", "[x, y]");
    reading.overrides.put("notes.numbred", "true");
    reading.overrides.put("editions.print.engine", "tex");
    reading.overrides.put("cover", "c.svg");
    Settings settings = settings(WHOLE);
    assertEquals("Other: a title", settings.metadata().title());
    assertEquals(List.of("x", "y"), settings.metadata().subjects());
    assertEquals(TrimSize.mm(105, 148), settings.editions().get(1).pages().trim().orElseThrow());
    assertEquals(
        List.of(
            "--set:1:7 SET_UNKNOWN_KEY unknown key 'numbred' in 'notes'",
            "--set:1:23 SET_BAD_VALUE 'engine': 'tex' is none of the choices"),
        reading.troubles());
  }

  @Test
  void aKeyOfEditionsAmongThoseOfTheBookIsToldWhereItBelongs() throws IOException {
    reading.overrides.put("notes.placement", "page");
    settings(WHOLE);
    assertEquals(
        List.of("--set:1:7 SET_UNKNOWN_KEY 'placement' is no key of 'notes', but of each edition"),
        reading.troubles());
  }

  @Test
  void anOverrideWithoutAValueUnsetsTheKey() throws IOException {
    reading.overrides.put("subtitle", "");
    assertEquals("", settings(WHOLE).metadata().subtitle());
  }

  @Test
  void overridesWorkWithoutASettingsFile() throws IOException {
    reading.overrides.put("title", "T");
    reading.overrides.put("contents", "[a.md]");
    assertEquals("T", reading.read().orElseThrow().settings().metadata().title());
    assertEquals(1, reading.troubles().size());
  }

  @Test
  void aCoverThatIsMissingIsAWarningAndOneOutsideAnError() throws IOException {
    assertEquals(
        List.of(
            "book.yaml:1:8 FIG_MISSING there is no cover image 'no.svg'; one is made from the"
                + " title"),
        troubles("cover: no.svg"));
    assertEquals(
        List.of("book.yaml:1:8 FILE_OUTSIDE the cover '../c.svg' leads out of the book folder"),
        troubles("cover: ../c.svg"));
  }

  @Test
  void captionsAreReadAndChecked() throws IOException {
    reading.with("book.yaml", "title: T");
    reading.with(
        "captions.yaml",
        """
        images/b.jpg: {placement: flaot}
        ../x.jpg: {caption: X}
        images/./a.jpg:
          caption: A *caption*
          alt: What it shows
          credit: C
          licence: L
          placement: float
          after: 03-civil-war.md
          size: [120mm, 80mm]
        """);
    Map<String, CaptionEntry> captions = reading.read().orElseThrow().captions();
    assertEquals(List.of("images/a.jpg", "images/b.jpg"), List.copyOf(captions.keySet()));
    CaptionEntry a = captions.get("images/a.jpg");
    assertEquals("A *caption*", a.caption());
    assertEquals(Figure.Placement.FLOAT, a.placement());
    assertEquals("03-civil-war", a.after());
    assertEquals(Length.mm(80), a.height().orElseThrow());
    assertEquals("captions.yaml:3:1", a.at().toString());
    assertEquals(
        List.of(
            "captions.yaml:1:27 SET_BAD_VALUE 'placement': 'flaot' is none of the choices",
            "captions.yaml:2:1 FILE_OUTSIDE '../x.jpg' leads out of the book folder"),
        reading.troubles());
  }

  @Test
  void everyPrefixOfTheSettingsIsReadOrReported() throws IOException {
    for (int i = 0; i <= WHOLE.length(); i++) {
      reading.with("book.yaml", WHOLE.substring(0, i));
      boolean read = reading.read().isPresent();
      assertTrue(read || reading.diagnostics.hasErrors(), WHOLE.substring(0, i));
    }
  }

  @Test
  void everyLineLeftOutIsReadOrReported() throws IOException {
    List<String> lines = WHOLE.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String yaml = WHOLE.replace(lines.get(i) + "\n", "");
      reading.with("book.yaml", yaml);
      assertTrue(reading.read().isPresent() || reading.diagnostics.hasErrors(), yaml);
    }
  }
}
