import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a shelf of many small books costs beside a bundle of each, and a second run with nothing to
 * do: processor and wall seconds, start-up counted in all of them.
 *
 * <p>{@code java src/bench/java/Shelf.java [BOOKS]} from the repository's folder, on a POSIX
 * system, once the launcher has compiled Octavo.
 */
final class Shelf {
  private static final int CHAPTERS = 5;
  private static final int SENTENCES = 80;
  private static final String[] WORDS = {
    "a", "sheet", "of", "paper", "is", "folded", "once", "and", "then", "again", "so", "that",
    "its", "pages", "follow", "each", "other", "when", "cut", "bound"
  };

  private final Path work;

  private Shelf(Path work) {
    this.work = work;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
    Path work = Files.createTempDirectory("octavo-shelf");
    try {
      new Shelf(work).run(count);
    } finally {
      try (Stream<Path> files = Files.walk(work)) {
        for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void run(int count) throws IOException, InterruptedException {
    List<String> books = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      books.add(book(number).toString());
    }
    octavo(List.of("--version"));
    Time bundles = new Time(0, 0);
    for (String book : books) {
      bundles = bundles.plus(octavo(List.of("bundle", book, "-o", work.resolve("one").toString())));
    }
    List<String> shelf = new ArrayList<>(List.of("shelf", "-o", work.resolve("all").toString()));
    shelf.addAll(books);
    Time all = octavo(shelf);
    Time again = octavo(shelf);
    System.out.printf(Locale.ROOT, "%-28s %10s %10s%n", count + " books", "CPU s", "wall s");
    bundles.print("a bundle of each");
    all.print("a shelf of all");
    again.print("again, with nothing to do");
    System.out.printf(Locale.ROOT, "shelf / bundles: %.2f of CPU%n", all.cpu / bundles.cpu);
  }

  /** Seconds. */
  private record Time(double cpu, double wall) {
    Time plus(Time other) {
      return new Time(cpu + other.cpu, wall + other.wall);
    }

    void print(String what) {
      System.out.printf(Locale.ROOT, "%-28s %10.1f %10.1f%n", what, cpu, wall);
    }
  }

  // The shell's own "times" knows what its children spent: Java does not.
  private Time octavo(List<String> arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "./octavo \"$@\" >/dev/null 2>\"$0\" || exit; times"));
    command.add(work.resolve("err").toString());
    command.addAll(arguments);
    long before = System.nanoTime();
    Process process = new ProcessBuilder(command).start();
    String times = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(Files.readString(work.resolve("err")));
    }
    double wall = (System.nanoTime() - before) / 1e9;
    double cpu = 0;
    for (String time : times.lines().toList().get(1).strip().split("\\s+")) {
      int minutes = time.indexOf('m');
      cpu += 60 * Double.parseDouble(time.substring(0, minutes));
      cpu += Double.parseDouble(time.substring(minutes + 1, time.length() - 1));
    }
    return new Time(cpu, wall);
  }

  private Path book(int number) throws IOException {
    Path folder = Files.createDirectories(work.resolve("books/book-" + number));
    List<String> names = new ArrayList<>();
    for (int chapter = 1; chapter <= CHAPTERS; chapter++) {
      String name = "chapter-" + chapter + ".md";
      Files.writeString(folder.resolve(name), chapter(number, chapter));
      names.add(name);
    }
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: Folded Sheets "
            + number
            + "\ncreators: [{name: Octavo, role: edt}]\nlanguage: en\ndate: 2026-01-01\n"
            + "contents: "
            + names
            + "\n");
    return folder;
  }

  // Some 1,000 words, in an order of each book's own.
  private static String chapter(int book, int chapter) {
    StringBuilder text = new StringBuilder("# Chapter " + chapter + "\n\n");
    StringBuilder notes = new StringBuilder("\n");
    for (int sentence = 0; sentence < SENTENCES; sentence++) {
      text.append("Now");
      for (int word = 0; word < 11; word++) {
        int step = book * 7 + chapter * 5 + sentence * 3 + word * word;
        text.append(' ').append(WORDS[step % WORDS.length]);
      }
      boolean noted = sentence % 8 == 7;
      text.append(noted ? ".[^n" + sentence + "]\n\n" : ". ");
      notes.append(noted ? "[^n" + sentence + "]: A note on sheet " + sentence + ".\n\n" : "");
    }
    return text.append(notes).toString();
  }
}
