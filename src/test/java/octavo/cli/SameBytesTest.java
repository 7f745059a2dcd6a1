package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * EPUB, PDF and certificate are the same bytes in every time zone, locale and folder, with one
 * thread and with four. Among the locales are those that trip programs: a Turkish one, whose small
 * letter of I is another, and two whose digits are not those of ASCII.
 */
class SameBytesTest {
  private static final Path SHIPPED = Path.of("src/test/resources/books/proof");

  private static final List<ForkedRun.Region> REGIONS =
      List.of(
          new ForkedRun.Region("en", "US", "", "UTC"),
          ForkedRun.Region.TURKEY,
          new ForkedRun.Region("ar", "EG", "", "Asia/Tehran"),
          new ForkedRun.Region("th", "TH", "TH", "Asia/Kathmandu"));

  @TempDir private Path folder;

  /** What a build made: the line of each file, and on standard error its certificates. */
  private record Made(String files, String certificates) {}

  @Test
  void theSameBookGivesTheSameBytesAnywhere() throws IOException, InterruptedException {
    List<Made> made = new ArrayList<>();
    for (ForkedRun.Region region : REGIONS) {
      int number = made.size();
      made.add(make(book(number), region, number % 2 == 0 ? "1" : "4"));
    }
    Made first = made.getFirst();
    assertEquals(3, first.files().lines().count(), first.files());
    for (int i = 1; i < made.size(); i++) {
      assertEquals(first, made.get(i), REGIONS.get(i).toString());
    }
    String epub = "target/book/the-mill-and-the-weir.epub";
    Path last = folder(REGIONS.size() - 1);
    ForkedRun proved = ForkedRun.of(last, REGIONS.getLast(), "check", "--book", ".", epub);
    assertTrue(first.certificates().contains(proved.out()), proved.out());
    assertTrue(proved.out().startsWith(epub + " is proved against its manuscript"), proved.out());
  }

  private static Made make(Path book, ForkedRun.Region region, String jobs)
      throws IOException, InterruptedException {
    ForkedRun built =
        ForkedRun.of(
            book,
            region,
            "build",
            "--check",
            "--jobs",
            jobs,
            "--edition",
            "epub",
            "--edition",
            "pages",
            "--edition",
            "css");
    assertEquals(0, built.code(), built.err());
    return new Made(built.out(), built.err().substring(built.err().indexOf("target/book/")));
  }

  private Path folder(int number) {
    return folder.resolve("a/".repeat(number) + "Büch " + number);
  }

  // Each in another folder, its files of other times.
  private Path book(int number) throws IOException {
    Path book = folder(number);
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = book.resolve(SHIPPED.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
        Files.setLastModifiedTime(copy, FileTime.fromMillis(1_000_000_000_000L * number));
      }
    }
    return book;
  }
}
