package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import octavo.raster.Pictures;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the author's images in the page of HTML. */
class PageImagesTest {
  @TempDir private Path folder;
  private byte[] photograph;

  @BeforeEach
  void writeBook() throws IOException {
    photograph = Pictures.file(Pictures.photograph(1600, 1000), "png");
    Files.write(folder.resolve("large.png"), photograph);
    Files.write(folder.resolve("small.png"), Pictures.file(Pictures.photograph(60, 40), "png"));
    String image = "\n\n![A picture](%s){alt=\"What is seen in it\"}";
    Files.writeString(
        folder.resolve("one.md"),
        "# One\n\nText."
            + image.formatted("large.png")
            + image.formatted("small.png")
            + image.formatted("large.png")
            + "\n");
  }

  private ProgramRun build(String images) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: Pictures\nlanguage: en\ncontents: [one.md]\neditions: {html: {" + images + "}}\n");
    ProgramRun run =
        ProgramRun.of(
            "build", folder.toString(), "-o", folder + "/out", "--edition", "html", "--check");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains("is proved against its manuscript"), run.err());
    return run;
  }

  private List<byte[]> images() throws IOException {
    return Jsoup.parse(folder.resolve("out/pictures.html").toFile()).select("main img").stream()
        .map(image -> image.attr("src"))
        .map(address -> address.substring(address.indexOf(",") + 1))
        .map(Base64.getDecoder()::decode)
        .toList();
  }

  @Test
  void theyStayAsTheyAreWhereNothingIsAsked() throws IOException {
    build("format: html");
    assertArrayEquals(photograph, images().get(0));
  }

  @Test
  void theyHaveNoMorePixelsThanTheEditionAllowsAndWhatIsLostIsToldOnce() throws IOException {
    ProgramRun run = build("format: html, images: {pixels: 160000, quality: 70}");
    BufferedImage first = ImageIO.read(new ByteArrayInputStream(images().get(0)));
    assertTrue(first.getWidth() * first.getHeight() <= 160_000, first.getWidth() + " across");
    assertArrayEquals(images().get(0), images().get(2));
    assertArrayEquals(Files.readAllBytes(folder.resolve("small.png")), images().get(1));
    String told =
        "large.png: note[FIG-012]: for the page of HTML 1600 by 1000 pixels became 505 by 316";
    assertTrue(run.err().contains(told), run.err());
    assertEquals(run.err().indexOf("FIG-012"), run.err().lastIndexOf("FIG-012"), run.err());
    assertArrayEquals(photograph, Files.readAllBytes(folder.resolve("large.png")));
  }

  @Test
  void allTogetherTheyHaveNoMoreBytesThanTheEditionAllows() throws IOException {
    build("format: html, images: {total: 100 KB}");
    assertTrue(images().get(0).length + images().get(1).length <= 100_000);
  }

  @Test
  void aSecondSizeIsOfNoUseInOneFile() throws IOException {
    ProgramRun run = build("format: html, images: {srcset: true}");
    assertTrue(run.err().contains("'srcset' is not used"), run.err());
    assertFalse(Files.readString(folder.resolve("out/pictures.html")).contains("srcset"));
  }
}
