package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import octavo.typeset.page.Placed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures are as wide as their author says, else as large as they are. */
class PictureWidthTest extends ChapterPages {
  /** The width of the text of classic, in points: 148 less 50 mm. */
  private static final double MEASURE = 98 * 72 / 25.4;

  @BeforeEach
  void drawings() throws IOException {
    drawing("small.svg", 100, 40);
    drawing("large.svg", 1000, 400);
    drawing("high.svg", 100, 400);
  }

  private void drawing(String name, int width, int height) throws IOException {
    String size = " width='" + width + "' height='" + height + "'";
    Files.writeString(
        folder.resolve(name),
        "<svg xmlns='http://www.w3.org/2000/svg'" + size + "><rect" + size + "/></svg>");
  }

  private Placed.Image printed(String text) throws IOException {
    List<Placed.Image> images =
        set(text, "page").pages().stream()
            .flatMap(page -> page.content().stream())
            .filter(Placed.Image.class::isInstance)
            .map(Placed.Image.class::cast)
            .toList();
    assertEquals(List.of(), diagnostics.sorted());
    assertEquals(1, images.size());
    return images.getFirst();
  }

  private double share(String text) throws IOException {
    Placed.Image image = printed(text);
    assertEquals(0.4, image.height() / image.width(), 0.001, "not distorted");
    return image.width() / MEASURE;
  }

  @Test
  void aDrawingIsNoLargerThanItIsUnlessAWidthSaysSo() throws IOException {
    assertEquals(75 / MEASURE, share("![A](small.svg)\n"), 0.001);
    assertEquals(0.5, share("![A](small.svg){width=50%}\n"), 0.001);
  }

  @ParameterizedTest
  @CsvSource({"740 740, 0.6", "800 450, 0.8", "1000 200, 1", "400 900, 0.4", "24 24, 0.065"})
  void drawingsThatHaveButAShapeAreEquallyLargeAndNoLargerThanThat(String box, double share)
      throws IOException {
    String drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + box + "'>";
    Files.writeString(folder.resolve("shape.svg"), drawing + "<path d='M0 0h9v9z'/></svg>");
    assertEquals(share, printed("![A](shape.svg)\n").width() / MEASURE, 0.001);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "![A](large.svg){width=50%}                            | 0.5",
        "![A](large.svg){width=49mm}                           | 0.5",
        "![A](large.svg){width=33.3%}                          | 0.333",
        "![A](large.svg){width=400%}                           | 1",
        "<img src='large.svg' alt='A' width='37'>              | 0.0999",
        "<img src='large.svg' alt='A' style='width: 50%;'>     | 0.5",
        "<img src='large.svg' alt='A' width='9' style='height:auto; WIDTH:25%'> | 0.25",
        "Among <img src='large.svg' alt='A' style='width:10%'> words | 0.1",
        "Among ![a drawing](large.svg){width=10%} words        | 0.1"
      })
  void aWidthIsHonoured(String text, double share) throws IOException {
    assertEquals(share, share(text + "\n"), 0.001);
  }

  @Test
  void aPictureThatIsToBeWideIsNoHigherThanThePageAllows() throws IOException {
    Placed.Image image = printed("![A](high.svg){width=50%}\n");
    assertEquals(4, image.height() / image.width(), 0.001);
  }
}
