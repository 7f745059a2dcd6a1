package octavo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import octavo.bundle.Sha256;
import octavo.manuscript.ManuscriptReader;

/**
 * The SHA-256 of all that a build of a book reads: the program, the options, the fonts it is
 * pointed to, and the files of the book's folder. Of that folder only what no book is made of is
 * left out: {@code target}, {@code node_modules}, what version control keeps, and the shelf itself.
 */
final class BookInputs {
  private static final String OCTAVO = "octavo";
  private static final String OPTIONS = "options";
  private static final String FILE = "file ";
  private static final String FONT = "font ";
  private static final Set<String> NO_BOOK = Set.of(".git", ".hg", ".svn", "node_modules");

  private final String program;
  private final String epoch;

  /**
   * @param epoch the value of {@code SOURCE_DATE_EPOCH}, or empty
   */
  BookInputs(String epoch) throws IOException {
    this.program = program();
    this.epoch = epoch;
  }

  // The jar, or the classes of one who works on Octavo.
  private static String program() throws IOException {
    try {
      Path code = Path.of(Octavo.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isRegularFile(code)) {
        return sum(code);
      }
      SortedMap<String, String> sums = new TreeMap<>();
      add(code, FILE, Set.of(), sums);
      return Sha256.of(sums.toString().getBytes(StandardCharsets.UTF_8));
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("a class path entry is an address", impossible);
    }
  }

  /** The sums of a request, by what they are of. */
  SortedMap<String, String> of(BuildRequest request) throws IOException {
    SortedMap<String, String> sums = new TreeMap<>();
    sums.put(OCTAVO, program);
    String options =
        request.editions() + "\n" + new TreeMap<>(request.overrides()) + "\n" + epoch + "\n";
    sums.put(OPTIONS, Sha256.of(options.getBytes(StandardCharsets.UTF_8)));
    for (int i = 0; i < request.fontPath().size(); i++) {
      Path fonts = request.fontPath().get(i);
      if (Files.isDirectory(fonts)) {
        add(fonts, FONT + (i + 1) + "/", Set.of(), sums);
      }
    }
    Path book = ManuscriptReader.folder(request.book());
    Path shelf = request.folder().toAbsolutePath().normalize();
    Path target = book.resolve("target").toAbsolutePath().normalize();
    add(book, FILE, Set.of(shelf, target), sums);
    return sums;
  }

  private static void add(
      Path folder, String kind, Set<Path> without, SortedMap<String, String> sums)
      throws IOException {
    Path top = folder.toAbsolutePath().normalize();
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            boolean skipped =
                without.contains(at) || NO_BOOK.contains(String.valueOf(at.getFileName()));
            return skipped && !at.equals(top)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path at, BasicFileAttributes attributes)
              throws IOException {
            if (Files.isRegularFile(at)) {
              String name = WrittenFile.name(top.relativize(at));
              sums.put(kind + ShelfState.plain(name), sum(at));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** The sum of a file. */
  static String sum(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in);
    }
  }

  /** What differs between two of them, in words; empty when nothing does. */
  static String difference(SortedMap<String, String> before, SortedMap<String, String> now) {
    List<String> changes = new ArrayList<>();
    SortedMap<String, String> all = new TreeMap<>(before);
    all.putAll(now);
    for (String input : all.keySet()) {
      String old = before.getOrDefault(input, "");
      String sum = now.getOrDefault(input, "");
      if (isInput(input) && !old.equals(sum)) {
        changes.add(
            named(input) + (old.isEmpty() ? " is new" : sum.isEmpty() ? " is gone" : " changed"));
      }
    }
    int more = changes.size() - 1;
    return more < 0 ? "" : changes.getFirst() + (more == 0 ? "" : ", and " + more + " more");
  }

  private static boolean isInput(String key) {
    return key.equals(OCTAVO)
        || key.equals(OPTIONS)
        || key.startsWith(FILE)
        || key.startsWith(FONT);
  }

  private static String named(String input) {
    return switch (input) {
      case OCTAVO -> "Octavo";
      case OPTIONS -> "what is asked on the command line";
      default ->
          input.startsWith(FILE)
              ? input.substring(FILE.length())
              : "--font-path " + input.substring(FONT.length());
    };
  }
}
