package octavo.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import octavo.diagnostic.Diagnostics;
import octavo.theme.ThemeLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The JSON Schemas and the readers judge the same documents alike. */
class SchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private static boolean valid(String schema, String yaml) throws IOException {
    try (InputStream in = SchemaTest.class.getResourceAsStream(schema)) {
      JsonSchema read =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
      LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
      Object document = new Load(settings).loadFromString(yaml);
      JsonNode node = JSON.valueToTree(document == null ? Map.of() : document);
      return read.validate(node).isEmpty();
    }
  }

  private boolean bookReads(String yaml) throws IOException {
    Reading reading = new Reading(folder);
    reading.with("manuscript/book.yaml", yaml).with("manuscript/a.md", "# A\n\nText.\n");
    reading.with("manuscript/b.md", "# B\n\nText.\n").with("images/cover.svg", "<svg/>");
    reading.read();
    return !reading.diagnostics.hasErrors();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "title: A Book",
        "title: 1984\nsubtitle:\n",
        "creators:\n- Jane Doe\n- {name: John Doe, role: edt, sortAs: 'Doe, John'}",
        "creators: [{name: X, role:}]",
        "language: en-GB",
        "language: zh-Hant-TW",
        "date: 2026-11-23",
        "identifiers: {epub: 'urn:uuid:0e0f8d34-7b6d-4f3e-9d0a-6a8f4f3c2b1a', print:"
            + " 978-0-306-40615-7}",
        "identifiers: {epub: https://example.org/book}",
        "publisher: P\nrights: R\ndescription: |\n  Two\n  lines\nsubjects: [a, 1]",
        "series: {title: S, number: 2}",
        "series: {}",
        "cover: ../images/cover.svg",
        "contents: [a.md, b.md]",
        "contents:\n"
            + "- {kind: dedication, file: a.md}\n"
            + "- kind: part\n"
            + "  title: One\n"
            + "  contents: [b.md]",
        "contents:\n- {title: Both, contents: [a.md, {file: b.md, title: Of it}]}",
        "contents:\n- {kind: part, file: a.md, contents: [b.md]}",
        "contents:\n- {kind: part, title: Alone}\n- a.md",
        "editions: {print: {impose: booklet}, b: {impose: 'signature:4'}, c: {impose: 8up}}",
        "editions: {print: {impose: {scheme: booklet, paper: A4, thickness: 0.1mm, marks: true}}}",
        "notes: {numbered: true, missing: omit}",
        "notes:",
        "theme: classic",
        "fonts: {system: false}",
        "editions:\n"
            + "  epub: {notes: {placement: book}}\n"
            + "  print: {engine: css, trim: A5, openers: recto}",
        "editions:\n"
            + "  print: {trim: 120mm x 190mm, notes: {numbering: source}}\n"
            + "  large: {format: pdf}",
        "editions: {print: {engine: compositor, notes: {placement: page}}, epub:}",
        "editions: {print: {notes: {placement: page, numbering: page}}}",
        "editions: {print: {trim: 4.25in 6.87in, theme: my-theme_2}}",
        "editions: {print: {engine: compositor, bleed: 3mm, marks: crop, downsample: 300}}",
        "editions: {print: {engine: compositor, bleed: 0.125in, marks: none}}",
        "address: https://example.org/book\neditions: {handout: {coverSheet: true}}",
        "editions: {print: {colour: grey}, handout: {colour: full}, large-print: {colour:}}",
        "editions: {print: {bleed:, marks:, downsample:}}",
        "editions: {print: {numbers: {sections: 3, paragraphs: true, lines: 5}}}",
        "editions: {epub: {numbers: {sections:, paragraphs:, lines: 0}}, print: {numbers:}}",
        "fonts: {system:, obfuscate: true}",
        "editions: {epub: {images: {pixels: 2000000, bytes: 1 MB, total: 20MB, quality: 80}}}",
        "editions: {epub: {images:}, kindle: {images: {bytes: 10000, total: 10 kb, srcset: true}}}",
        "editions: {kindle:, kobo: {}, apple: {profile: apple}, epub: {profile: epub}}",
        "editions: {shop: {profile: kobo, fonts: {obfuscate: true}}, b: {profile:, fonts:}}",
        "accessibility: {certifiedBy: Jane Doe, checked: [alternative-texts]}",
        "accessibility: {certifiedBy: X, credential: Y, report: 'https://example.org/', checked:}",
      })
  void validBooksAreValidToBoth(String yaml) throws IOException {
    assertTrue(valid("book.schema.json", yaml), "the schema refuses it");
    assertTrue(bookReads(yaml), "the reader refuses it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tilte: A Book",
        "title: [A]",
        "title: true",
        "creators: Jane",
        "creators: [[a]]",
        "creators: [{role: aut}]",
        "creators: [{name: X, role: author}]",
        "creators: [{name: X, rôle: aut}]",
        "language: english",
        "language: en_GB",
        "language: 12",
        "language: [en]",
        "date: 2026",
        "date: 2026-13-01",
        "date: 23.11.2026",
        "identifiers: 978-0-306-40615-7",
        "subjects: history",
        "subjects: [{a: b}]",
        "series: {number: 2}",
        "series: S",
        "series: {title: S, volume: 2}",
        "cover: {file: x}",
        "contents: a.md",
        "contents: [{kind: chapter}]",
        "contents: [{kind: part}]",
        "contents: [{kind: part, contents: [a.md]}]",
        "contents: [{kind: chaptr, file: a.md}]",
        "contents: [{kind: contents, file: a.md}]",
        "contents: [{file: a.md, titel: A}]",
        "contents: [true]",
        "contents: [{title: T, contents: b.md}]",
        "notes: {numbered: 'yes'}",
        "notes: {missing: skip}",
        "notes: [numbered]",
        "notes: {placement: book}",
        "theme: ../classic",
        "theme: [classic]",
        "fonts: {system: maybe}",
        "fonts: {systems: true}",
        "editions: [epub]",
        "editions: {print: css}",
        "editions: {print: {engine: tex}}",
        "editions: {print: {trim: A55}}",
        "editions: {print: {engine: compositor, bleed: 3}}",
        "editions: {print: {colour: black}}",
        "editions: {print: {coverSheet: yes please}}",
        "address: www.example.org",
        "editions: {print: {engine: compositor, bleed: -3mm}}",
        "editions: {print: {engine: compositor, marks: cross}}",
        "editions: {print: {engine: compositor, downsample: high}}",
        "editions: {print: {numbers: true}}",
        "editions: {print: {numbers: {sections: 4}}}",
        "editions: {print: {numbers: {sections: -1}}}",
        "editions: {print: {numbers: {sections: two}}}",
        "editions: {print: {numbers: {paragraphs: 1}}}",
        "editions: {print: {numbers: {lines: -5}}}",
        "editions: {print: {numbers: {lines: 2.5}}}",
        "editions: {print: {numbers: {figures: 1}}}",
        "editions: {print: {engine: compositor, downsample: 0}}",
        "editions: {print: {engine: compositor, downsample: 71}}",
        "editions: {print: {engine: compositor, downsample: 2401}}",
        "editions: {print: {trim: 120}}",
        "editions: {print: {openers: left}}",
        "editions: {print: {notes: {placement: foot}}}",
        "editions: {print: {notes: {numbering: roman}}}",
        "editions: {print: {notes: {number: source}}}",
        "editions: {'a/b': {}}",
        "editions: {print: {paper: A5}}",
        "fonts: {obfuscate: some}",
        "editions: {epub: {images: small}}",
        "editions: {epub: {images: {pixels: 9999}}}",
        "editions: {epub: {images: {pixels: 2 million}}}",
        "editions: {epub: {images: {bytes: 9999}}}",
        "editions: {epub: {images: {bytes: 9 KB}}}",
        "editions: {epub: {images: {bytes: 5 GB}}}",
        "editions: {epub: {images: {total: 0 MB}}}",
        "editions: {epub: {images: {total: [1 MB]}}}",
        "editions: {epub: {images: {quality: 39}}}",
        "editions: {epub: {images: {quality: 101}}}",
        "editions: {epub: {images: {srcset: 2}}}",
        "editions: {epub: {images: {width: 600}}}",
        "editions: {epub: {profile: nook}}",
        "editions: {epub: {profile: [kindle]}}",
        "editions: {epub: {fonts: true}}",
        "editions: {epub: {fonts: {system: true}}}",
        "editions: {epub: {fonts: {obfuscate: 1}}}",
        "accessibility: {certified: Jane}",
        "accessibility: {checked: all}",
        "accessibility: {checked: [alternative-text]}",
      })
  void invalidBooksAreInvalidToBoth(String yaml) throws IOException {
    assertTrue(!valid("book.schema.json", yaml), "the schema accepts it");
    assertTrue(!bookReads(yaml), "the reader accepts it");
  }

  private boolean captionsRead(String yaml) throws IOException {
    Reading reading = new Reading(folder);
    reading
        .with("book.yaml", "title: T")
        .with("a.md", "# A\n\nText.\n")
        .with("captions.yaml", yaml);
    reading.read();
    return !reading.diagnostics.hasErrors();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "images/a.jpg:\n  caption: A *caption*\n  alt: What it shows\n  credit: C\n  licence: L",
        "images/a.jpg: {placement: float, size: [120mm, 80mm], after: 03-civil-war}",
        "images/a.jpg: {decorative: true}",
        "images/a.jpg: {decorative: false, alt: x}",
        "images/a.jpg: {decorative: true, alt: ''}",
        "images/a.jpg:",
      })
  void validCaptionsAreValidToBoth(String yaml) throws IOException {
    assertTrue(valid("captions.schema.json", yaml), "the schema refuses it");
    assertTrue(captionsRead(yaml), "the reader refuses it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "images/a.jpg: A caption",
        "images/a.jpg: {captoin: x}",
        "images/a.jpg: {caption: [x]}",
        "images/a.jpg: {decorative: 'true'}",
        "images/a.jpg: {decorative: true, alt: x}",
        "images/a.jpg: {placement: left}",
        "images/a.jpg: {size: 120mm}",
        "images/a.jpg: {size: [120mm]}",
        "images/a.jpg: {size: [120, 80]}",
        "images/a.jpg: {size: [0mm, 80mm]}",
      })
  void invalidCaptionsAreInvalidToBoth(String yaml) throws IOException {
    assertTrue(!valid("captions.schema.json", yaml), "the schema accepts it");
    assertTrue(!captionsRead(yaml), "the reader accepts it");
  }

  private boolean themeLoads(String yaml) throws IOException {
    Reading reading = new Reading(folder);
    reading.with("styles/mine/theme.yaml", yaml).with("styles/mine/common.css", "p {}");
    reading.with("styles/mine/f.ttf", new byte[] {0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    reading.with("book.yaml", "theme: mine").with("a.md", "# A\n\nText.\n");
    Manuscript book = reading.read().orElseThrow();
    Diagnostics found = new Diagnostics();
    ThemeLoader.load(book.folder(), book.settings().editions().getLast(), List.of(), found);
    return !found.hasErrors();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: mine\nextends: classic\ntrim: 148mm 210mm",
        "fonts:\n"
            + "  text: {family: F, regular: f.ttf, italic: f.ttf, bold: f.ttf, boldItalic: f.ttf}",
        "margins: {inner: 21mm, outer: 1.5in, head: 17mm, foot: 72pt}",
        "styles: {common: common.css, epub:, print: common.css}",
        "trim: 6x9",
        "extends: classic\nopeners: next\nnotes: {placement: page}",
        "openers:\nnotes: {placement:}",
      })
  void validThemesAreValidToBoth(String yaml) throws IOException {
    assertTrue(valid("theme.schema.json", yaml), "the schema refuses it");
    assertTrue(themeLoads(yaml), "the loader refuses it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "font: {}",
        "fonts: [a]",
        "fonts: {text: {regular: f.ttf}}",
        "fonts: {text: {family: F}}",
        "fonts: {text: {family: F, regular: f.ttf, heavy: f.ttf}}",
        "trim: [148mm, 210mm]",
        "trim: A55",
        "margins: {inner: 21}",
        "margins: {top: 21mm}",
        "styles: {screen: common.css}",
        "styles: {common: [common.css]}",
        "extends: [classic]",
        "openers: left",
        "notes: {placement: popup}",
        "notes: {placement: margin}",
        "notes: {numbering: page}",
        "notes: page",
      })
  void invalidThemesAreInvalidToBoth(String yaml) throws IOException {
    assertTrue(!valid("theme.schema.json", yaml), "the schema accepts it");
    assertTrue(!themeLoads(yaml), "the loader accepts it");
  }

  @Test
  void theThemesThatShipAreValid() throws IOException {
    try (var themes = Files.newDirectoryStream(Path.of("styles"), Files::isDirectory)) {
      for (Path theme : themes) {
        assertTrue(
            valid("theme.schema.json", Files.readString(theme.resolve("theme.yaml"))),
            theme.toString());
      }
    }
  }

  @Test
  void everyKindThatMayBeGivenIsInTheSchema() throws IOException {
    try (InputStream in = SchemaTest.class.getResourceAsStream("book.schema.json")) {
      JsonNode kinds = JSON.readTree(in).at("/$defs/entry/properties/kind/enum");
      assertEquals(ContentsReader.KINDS.size() + 1, kinds.size());
      ContentsReader.KINDS
          .keySet()
          .forEach(kind -> assertTrue(kinds.toString().contains('"' + kind + '"'), kind));
    }
  }

  @Test
  void whatNoSchemaCanSeeTheReaderRefuses() throws IOException {
    assertTrue(!bookReads("identifiers: {print: 978-0-306-40615-8}"));
    assertTrue(!bookReads("identifiers: {paperback: 978-0-306-40615-7}"));
    assertTrue(!bookReads("date: 2026-02-30"));
  }
}
