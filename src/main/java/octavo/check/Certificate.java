package octavo.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import octavo.book.LinkTarget;
import octavo.check.AuthorText.Unit;
import octavo.check.Passage.Stream;
import octavo.check.source.SourceBook;
import octavo.check.source.SourceText;
import octavo.check.source.Words;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;

/**
 * What a proved edition holds. It has no date and no path: the same book and file have the same
 * certificate everywhere.
 *
 * @param edition the edition's name
 * @param words the author's words, each once and in order
 * @param notes the notes printed, wherever one is printed
 * @param references the references that lead to them and are led back to
 * @param figures the figures
 * @param tables the tables
 * @param images the images shown
 * @param links the author's links within the book
 * @param addresses the author's links out of it
 * @param bytes the length of the file
 * @param sha256 of the file
 * @param source SHA-256 of the manuscript's texts, each after its path, in the book's order
 * @param through what texts are called whose notes count through them where they were to count from
 *     1 on each page (PDF-004)
 * @param uncovered what of this file and edition nothing was proved of
 */
public record Certificate(
    String edition,
    int words,
    int notes,
    int references,
    int figures,
    int tables,
    int images,
    int links,
    int addresses,
    long bytes,
    String sha256,
    String source,
    List<String> through,
    List<String> uncovered) {
  /** Copies the lists. */
  public Certificate {
    through = List.copyOf(through);
    uncovered = List.copyOf(uncovered);
  }

  static Certificate of(
      Path file,
      Edition edition,
      List<AuthorText> author,
      NotePlan plan,
      SourceBook source,
      List<String> through,
      List<String> uncovered)
      throws IOException {
    List<Unit> units = author.stream().flatMap(text -> text.units().stream()).toList();
    List<LinkTarget> links = author.stream().flatMap(text -> text.links().stream()).toList();
    int words = author.stream().mapToInt(text -> words(text.main())).sum();
    words += units.stream().mapToInt(unit -> words(unit.all())).sum();
    return new Certificate(
        edition.name(),
        words,
        count(units, Stream.NOTE),
        references(plan),
        count(units, Stream.CAPTION),
        count(units, Stream.TABLE),
        author.stream().mapToInt(text -> text.images().size()).sum(),
        (int) links.stream().filter(LinkTarget.Internal.class::isInstance).count(),
        (int) links.stream().filter(LinkTarget.External.class::isInstance).count(),
        Files.size(file),
        sha256(file),
        sha256(source),
        through,
        uncovered);
  }

  // A plan has a call for each reference of the book, printed or not; those in the text of a note
  // that is printed again have more than one and count once.
  private static int references(NotePlan plan) {
    List<NotePlan.Entry> entries =
        plan.groups().stream().flatMap(group -> group.entries().stream()).toList();
    Map<Integer, Integer> first = new HashMap<>();
    entries.forEach(entry -> entry.again().forEach((ordinal, call) -> first.put(call, ordinal)));
    return (int)
        entries.stream()
            .flatMap(entry -> entry.references().stream())
            .map(call -> first.getOrDefault(call, call))
            .distinct()
            .count();
  }

  // A quotation mark stands by itself there and is no word.
  private static int words(Words<?> words) {
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean mark = words.isMark(i) || Words.isQuotation(words.charAt(words.start(i)));
      count += mark ? 0 : 1;
    }
    return count;
  }

  private static int count(List<Unit> units, Stream stream) {
    return (int) units.stream().filter(unit -> unit.stream() == stream).count();
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String sha256(SourceBook source) {
    MessageDigest digest = digest();
    for (SourceText text : source.texts()) {
      digest.update((text.text().file().path() + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update((text.text().text() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * As lines of text.
   *
   * @param name what to call the file
   */
  public String text(String name) {
    return name
        + " is proved against its manuscript, edition "
        + edition
        + "\n  words       "
        + words
        + ", each once and in order\n  notes       "
        + notes
        + ", for "
        + references
        + " references, linked both ways\n  figures     "
        + figures
        + ", with "
        + images
        + " images shown\n  tables      "
        + tables
        + "\n  links       "
        + links
        + " within the book, "
        + addresses
        + " out of it\n  bytes       "
        + bytes
        + "\n  sha256      "
        + sha256
        + "\n  manuscript  "
        + source
        + (through.isEmpty() ? "" : "\n  counted     through, not by page: ")
        + String.join(", ", through)
        + "\n  not proved  "
        + String.join("\n              ", uncovered)
        + "\n";
  }
}
