import io.documentnode.epub4j.domain.Author;
import io.documentnode.epub4j.domain.Book;
import io.documentnode.epub4j.domain.MediaType;
import io.documentnode.epub4j.domain.MediaTypes;
import io.documentnode.epub4j.domain.Resource;
import io.documentnode.epub4j.domain.TOCReference;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import octavo.epub.Epub3Writer;

/**
 * Makes a book of epublib's publication model in code and writes it as EPUB 3.3, which epublib's
 * own writer cannot.
 *
 * <p>{@code java -cp "target/classes:target/lib/*" src/examples/java/EpublibBook.java book.epub}
 * from the repository's folder after {@code mvn verify}.
 */
final class EpublibBook {
  private EpublibBook() {}

  public static void main(String[] arguments) throws IOException {
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
      Epub3Writer.write(book(), out);
    }
  }

  private static Book book() {
    Book book = new Book();
    book.getMetadata().addTitle("The Folded Sheet");
    book.getMetadata().addAuthor(new Author("Ada", "Writer"));
    book.getMetadata().setLanguage("en");
    book.addResource(resource("book.css", "p { margin: 0; text-indent: 1em; }", MediaTypes.CSS));
    String drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 800\">"
            + "<rect width=\"600\" height=\"800\" fill=\"#246\"/></svg>";
    book.setCoverImage(resource("cover.svg", drawing, MediaTypes.SVG));

    // A chapter is added to resources, spine and contents at once.
    book.addSection("One", chapter("one.xhtml", "One", "<p>It is folded once.</p>"));
    Resource two = chapter("two.xhtml", "Two", "<p id=\"cut\">And cut.</p>");
    TOCReference second = book.addSection("Two", two);
    // What leads into a chapter has its resource and the id of an element.
    second.addChildSection(new TOCReference("The cut", two, "cut"));
    return book;
  }

  private static Resource chapter(String path, String title, String text) {
    return resource(
        path,
        """
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
        <head><title>%s</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
        <body><h1>%s</h1>%s</body>
        </html>
        """
            .formatted(title, title, text),
        MediaTypes.XHTML);
  }

  private static Resource resource(String path, String text, MediaType type) {
    Resource resource = new Resource(text.getBytes(StandardCharsets.UTF_8), path);
    resource.setMediaType(type);
    return resource;
  }
}
