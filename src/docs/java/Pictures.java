import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import octavo.reader.Chromium;
import octavo.reader.ReadingSystem;
import octavo.reader.ReadingSystem.Document;
import octavo.reader.ReadingSystem.FoundLink;
import octavo.reader.ReadingSystem.Notes;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Makes the pictures of the README that show where notes stand, and the themes, out of a book of
 * the tests: pages of its PDFs by {@code pdftoppm}, screens of its EPUBs by epub.js in Chromium.
 *
 * <p>{@code java -cp "target/classes:target/test-classes:target/lib/*" src/docs/java/Pictures.java}
 * from the repository's folder after {@code mvn verify}.
 */
final class Pictures {
  private static final Path BOOK = Path.of("src/test/resources/books/placements");
  private static final Path DOCS = Path.of("src/docs");
  private static final int WIDTH = 397;

  private final Path work;

  private Pictures(Path work) {
    this.work = work;
  }

  /** Makes all. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Optional<String> missing = ReadingSystem.missing();
    if (missing.isPresent()) {
      throw new IOException(missing.get());
    }
    Path work = Files.createTempDirectory("octavo-pictures");
    Pictures pictures = new Pictures(work);
    pictures.theme("classic", "A5");
    pictures.theme("scholar", "6x9");
    pictures.theme("handout", "A4");
    pictures.theme("large-print", "A4");
    pictures.page("page", "A6", "there before the road");
    pictures.page("margin", "A5", "there before the road");
    pictures.page("chapter", "A6", "flat boat on a rope");
    pictures.page("book", "A6", "flat boat on a rope");
    Path profile = work.resolve("profile");
    try (Chromium chromium = Chromium.start(Chromium.installed().orElseThrow(), profile)) {
      pictures.screen(chromium, "chapter", Notes.FOLLOW);
      pictures.screen(chromium, "book", Notes.FOLLOW);
      pictures.screen(chromium, "popup", Notes.POP_UP);
    }
  }

  /** The first page of a PDF that holds some words. */
  private void page(String placement, String trim, String words)
      throws IOException, InterruptedException {
    Path pdf = build("print", placement, "--set", "editions.print.trim=" + trim);
    picture(pdf, words, "notes-print-" + placement);
  }

  /** The page that opens the first chapter, in a theme. */
  private void theme(String theme, String trim) throws IOException, InterruptedException {
    Path pdf =
        build(
            theme,
            "print",
            "page",
            List.of("--set", "editions.print.trim=" + trim, "--set", "theme=" + theme));
    picture(pdf, "there before the road", "theme-" + theme);
  }

  private static void picture(Path pdf, String words, String name)
      throws IOException, InterruptedException {
    String number = Integer.toString(pageWith(pdf, words));
    List<String> command =
        new ArrayList<>(List.of("pdftoppm", "-png", "-gray", "-singlefile", "-f", number));
    command.addAll(List.of("-scale-to-x", Integer.toString(WIDTH), "-scale-to-y", "-1"));
    command.add(pdf.toString());
    command.add(DOCS.resolve(name).toString());
    run(command);
  }

  private static int pageWith(Path pdf, String words) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFTextStripper text = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        text.setStartPage(page);
        text.setEndPage(page);
        if (text.getText(document).replaceAll("\\s+", " ").contains(words)) {
          return page;
        }
      }
      throw new IOException("no page of " + pdf + " has “" + words + "”");
    }
  }

  /** A phone's screen after the second mark of the first chapter was touched. */
  private void screen(Chromium chromium, String placement, Notes notes)
      throws IOException, InterruptedException {
    Path epub = build("epub", placement);
    try (ReadingSystem reader = ReadingSystem.open(chromium, epub, notes)) {
      Document chapter =
          reader.documents().stream()
              .filter(document -> document.href().endsWith("one.xhtml"))
              .findFirst()
              .orElseThrow();
      FoundLink mark =
          chapter.links().stream().filter(FoundLink::isReference).skip(1).findFirst().orElseThrow();
      reader.show(chapter.href() + "#" + mark.id());
      reader.touch(chapter.href() + "#" + mark.id());
      switch (notes) {
        case FOLLOW -> reader.awaitArrival(mark.target());
        case POP_UP -> reader.popUp(mark.target());
      }
      reader.photograph(DOCS.resolve("notes-epub-" + placement + ".png"));
    }
  }

  private Path build(String edition, String placement, String... options)
      throws IOException, InterruptedException {
    return build(edition + "-" + placement, edition, placement, List.of(options));
  }

  private Path build(String folder, String edition, String placement, List<String> options)
      throws IOException, InterruptedException {
    Path out = work.resolve(folder);
    List<String> command = new ArrayList<>(List.of("./octavo", "build", "-q", BOOK.toString()));
    command.addAll(List.of("-o", out.toString(), "--edition", edition));
    command.addAll(List.of("--set", "editions." + edition + ".notes.placement=" + placement));
    command.addAll(options);
    run(command);
    try (Stream<Path> files = Files.list(out)) {
      return files.findFirst().orElseThrow();
    }
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    int code =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException(command + " ended with " + code);
    }
  }
}
