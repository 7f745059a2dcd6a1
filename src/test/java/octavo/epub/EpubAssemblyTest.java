package octavo.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import octavo.book.ImageFormat;
import octavo.book.Metadata;
import octavo.book.PageMap;
import octavo.check.FileCheck;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;
import octavo.manuscript.EditionDefaults;
import octavo.measure.Length;
import octavo.measure.TrimSize;
import octavo.theme.Margins;
import octavo.theme.Theme;
import octavo.xhtml.SampleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpubAssemblyTest {
  private static final Margins MARGINS =
      new Margins(Length.mm(20), Length.mm(20), Length.mm(20), Length.mm(20));
  private static final Theme THEME =
      new Theme(
          "plain",
          List.of(),
          TrimSize.mm(148, 210),
          MARGINS,
          "p { margin: 0 }\n",
          "",
          List.of(),
          ".section-number { margin: 0 }\n",
          List.of(),
          EditionDefaults.NONE);

  @TempDir Path folder;

  private static byte[] png() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private byte[] written(Edition.NotePlacement placement, String language) throws IOException {
    Path picture = folder.resolve("kettle.png");
    Files.write(picture, png());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CoverImage cover = new CoverImage(png(), ImageFormat.PNG, 2, 2);
    Edition edition = SampleBook.edition(Edition.Format.EPUB, placement);
    ImageMaking making = new ImageMaking(new ImageRules(edition), THEME.fonts());
    Diagnostics found = new Diagnostics();
    EpubImages images = new EpubImages(new MadeImages(making, _ -> {}), found);
    new EpubAssembly(SampleBook.book(picture, language), edition, THEME, images, found)
        .write(SampleBook.plan(), cover, new PrintedPages(PageMap.NONE, edition), out);
    return out.toByteArray();
  }

  private static Map<String, String> entries(byte[] epub) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(epub))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  private void passes(byte[] epub) throws IOException {
    Path file = folder.resolve("book.epub");
    Files.write(file, epub);
    Diagnostics diagnostics = new Diagnostics();
    FileCheck.check(file, "book.epub", diagnostics);
    assertEquals(List.of(), diagnostics.sorted());
  }

  @Test
  void aBookWithOneOfEverythingPassesEpubCheckWhereverItsNotesStand() throws IOException {
    passes(written(Edition.NotePlacement.BOOK, "en"));
    passes(written(Edition.NotePlacement.CHAPTER, "ar"));
  }

  @Test
  void theSameBookGivesTheSameBytes() throws IOException {
    assertArrayEquals(
        written(Edition.NotePlacement.BOOK, "en"), written(Edition.NotePlacement.BOOK, "en"));
  }

  @Test
  void alternativeTextIsNotClaimedWhenAnImageHasNone() throws IOException {
    String document = entries(written(Edition.NotePlacement.BOOK, "en")).get("EPUB/package.opf");
    assertFalse(document.contains("alternativeText"), document);
    assertTrue(document.contains("Of 2 images, 1 has no description."), document);
    assertTrue(document.contains(">textual,visual</meta>"), document);
    assertFalse(document.contains("schema:accessModeSufficient\">textual</meta>"), document);
  }

  @Test
  void theIdentifierOfTheEditionIsTheUniqueOneAndTheNcxHasTheSame() throws IOException {
    Map<String, String> entries = entries(written(Edition.NotePlacement.BOOK, "en"));
    assertTrue(entries.get("EPUB/package.opf").contains("\">urn:isbn:9783161484100<"));
    assertTrue(entries.get("EPUB/toc.ncx").contains("content=\"urn:isbn:9783161484100\""));
  }

  @Test
  void pagesOfARightToLeftBookAreTurnedTheOtherWay() throws IOException {
    Map<String, String> entries = entries(written(Edition.NotePlacement.BOOK, "ar"));
    assertTrue(entries.get("EPUB/package.opf").contains("page-progression-direction=\"rtl\""));
    assertTrue(entries.get("EPUB/text/one.xhtml").contains("dir=\"rtl\""));
  }

  @Test
  void pagesAreOfThePrintedEditionOrOfAPdfThatHasNoIdentifierOfItsOwn() {
    Metadata plain = SampleBook.metadata("en");
    Edition print = SampleBook.edition(Edition.Format.PDF, Edition.NotePlacement.BOOK);
    assertEquals(
        plain.title() + ". PDF: " + print.name(),
        new PrintedPages(PageMap.NONE, print).source(plain));
  }
}
