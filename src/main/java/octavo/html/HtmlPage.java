package octavo.html;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import octavo.book.Book;
import octavo.book.ComponentKind;
import octavo.book.Creator;
import octavo.book.Labels;
import octavo.book.Metadata;
import octavo.book.PartOfBook;
import octavo.book.TextDirection;
import octavo.xhtml.XhtmlDocument;

/**
 * The document around the book's text: its head, a bar with contents, search and colours, the
 * script. Nothing of it has an id, for all ids are the book's own. A policy (CSP Level 3) holds it
 * to what is in the file: no request can leave, and no script but this one runs.
 */
final class HtmlPage {
  private final Metadata metadata;
  private final String title;
  private final Labels labels;
  private final String style;
  private final EmbeddedImages images;
  private final Writer out;

  HtmlPage(Book book, String style, EmbeddedImages images, Writer out) {
    this.metadata = book.metadata();
    this.title = PartOfBook.title(book);
    this.labels = Labels.of(metadata.language());
    this.style = style;
    this.images = images;
    this.out = out;
  }

  void write(List<XhtmlDocument> documents) throws IOException {
    String script = Resources.text("page.js");
    head(script);
    out.write("<body>\n");
    bar(documents);
    out.write("<main>\n");
    HtmlBody body = new HtmlBody(images, out);
    for (XhtmlDocument document : documents) {
      body.write(document);
    }
    out.write("</main>\n<script>" + script + "</script>\n</body>\n</html>\n");
  }

  private void head(String script) throws IOException {
    out.write("<!DOCTYPE html>\n<html");
    attribute("lang", metadata.language());
    if (TextDirection.of(metadata.language()) == TextDirection.RIGHT_TO_LEFT) {
      attribute("dir", TextDirection.RIGHT_TO_LEFT.attribute());
    }
    out.write(">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"");
    attribute(
        "content",
        "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; script-src '"
            + sha256(script)
            + "'; base-uri 'none'; form-action 'none'");
    out.write(">\n<title>");
    text(title);
    out.write("</title>\n");
    meta("viewport", "width=device-width, initial-scale=1");
    meta("color-scheme", "light dark");
    meta("author", authors());
    meta("description", metadata.description());
    // Browsers ask a server for one where no document names any.
    out.write("<link rel=\"icon\" href=\"data:,\">\n<style>\n" + style + "</style>\n</head>\n");
  }

  private String authors() {
    return metadata.creators().stream()
        .filter(creator -> creator.role().isEmpty() || creator.role().equals("aut"))
        .map(Creator::name)
        .collect(Collectors.joining(", "));
  }

  private void meta(String name, String content) throws IOException {
    if (!content.isEmpty()) {
      out.write("<meta");
      attribute("name", name);
      attribute("content", content);
      out.write(">\n");
    }
  }

  private void bar(List<XhtmlDocument> documents) throws IOException {
    boolean foreign = !TextDirection.of(labels.language()).equals(direction());
    Optional<XhtmlDocument> first =
        documents.stream()
            .filter(document -> document.kind().matter() == ComponentKind.Matter.BODY)
            .findFirst();
    if (first.isPresent()) {
      out.write("<a class=\"octavo-skip\"");
      attribute("href", "#" + first.get().id());
      text(">", labels.text(Labels.Word.START_OF_TEXT), "</a>\n");
    }
    out.write("<header class=\"octavo-bar\"");
    if (!metadata.language().startsWith(labels.language())) {
      attribute("lang", labels.language());
    }
    if (foreign) {
      attribute("dir", TextDirection.of(labels.language()).attribute());
    }
    attribute("data-close", labels.text(Labels.Word.CLOSE));
    attribute("data-found", labels.text(Labels.Word.FOUND));
    attribute("data-none", labels.text(Labels.Word.NOTHING_FOUND));
    attribute("data-more", labels.text(Labels.Word.MORE));
    attribute("data-note", labels.text(Labels.Word.NOTE));
    boolean titled = documents.stream().anyMatch(HtmlBody::isTop);
    String element = titled ? "p" : "h1";
    out.write(">\n<" + element + " class=\"octavo-title\"");
    attribute("lang", metadata.language());
    text(">", metadata.title(), "</" + element + ">\n");
    tools(documents);
    out.write("</header>\n");
  }

  // Search and switch are shown by the script, for nothing else can work them.
  private void tools(List<XhtmlDocument> documents) throws IOException {
    for (XhtmlDocument document : documents) {
      if (document.kind() == ComponentKind.CONTENTS) {
        out.write("<a class=\"octavo-contents\"");
        attribute("href", "#" + document.id());
        text(">", labels.kind(ComponentKind.CONTENTS), "</a>\n");
      }
    }
    out.write("<form class=\"octavo-search\" role=\"search\" hidden><input type=\"search\"");
    attribute("aria-label", labels.text(Labels.Word.SEARCH));
    attribute("placeholder", labels.text(Labels.Word.SEARCH));
    out.write(" autocomplete=\"off\" aria-keyshortcuts=\"/\"></form>\n");
    out.write("<button class=\"octavo-dark\" type=\"button\" aria-pressed=\"false\" hidden");
    attribute("aria-label", labels.text(Labels.Word.DARK_COLOURS));
    attribute("title", labels.text(Labels.Word.DARK_COLOURS));
    out.write("><span aria-hidden=\"true\">\u25D0</span></button>\n");
  }

  private TextDirection direction() {
    return TextDirection.of(metadata.language());
  }

  private void attribute(String name, String value) throws IOException {
    out.write(" " + name + "=\"");
    HtmlBody.escape(out, value, true);
    out.write('"');
  }

  private void text(String text) throws IOException {
    HtmlBody.escape(out, text, false);
  }

  private void text(String before, String text, String after) throws IOException {
    out.write(before);
    text(text);
    out.write(after);
  }

  private static String sha256(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
