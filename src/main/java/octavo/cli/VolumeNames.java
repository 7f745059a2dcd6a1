package octavo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.manuscript.Manuscript;

/**
 * Names the bundles of a shelf after the books' titles. Of two of one name the second in the order
 * of the command line has a number. A book that cannot be read keeps the name it had, and keeps
 * others from it.
 */
final class VolumeNames {
  private final ShelfState last;
  private final Workshop workshop;
  private final Set<String> taken = new HashSet<>();

  VolumeNames(ShelfState last, Workshop workshop) {
    this.last = last;
    this.workshop = workshop;
  }

  List<Volume> of(List<BuildRequest> books, Diagnostics diagnostics) throws IOException {
    List<Optional<String>> titles = workshop.jobs().each(books, this::title);
    List<Optional<String>> kept = new ArrayList<>();
    for (int i = 0; i < books.size(); i++) {
      kept.add(titles.get(i).isPresent() ? Optional.empty() : last(books.get(i)));
    }
    List<Volume> volumes = new ArrayList<>();
    for (int i = 0; i < books.size(); i++) {
      BuildRequest book = books.get(i);
      Optional<String> name = titles.get(i).map(title -> free(title, book, diagnostics));
      volumes.add(new Volume(book, name.isPresent() ? name : kept.get(i)));
    }
    return volumes;
  }

  // What is wrong with it is told by the build.
  private Optional<String> title(BuildRequest book) {
    Diagnostics found = new Diagnostics();
    Optional<Manuscript> read;
    try {
      read = Reading.read(book, workshop, found);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
    if (read.isEmpty() || found.hasErrors()) {
      return Optional.empty();
    }
    // An edition nobody knows is told before the work begins; any book has one in HTML.
    EditionChoice.require(book, read.get().settings());
    return Optional.of(new Bundling(book, workshop).name(read.get().settings()));
  }

  private Optional<String> last(BuildRequest book) {
    String name = Volume.name(book);
    return last.bundles().entrySet().stream()
        .filter(bundle -> name.equals(bundle.getValue().get(Volume.NAME)))
        .map(bundle -> bundle.getKey())
        .filter(taken::add)
        .findFirst();
  }

  private String free(String title, BuildRequest book, Diagnostics diagnostics) {
    String name = title;
    for (int number = 2; !taken.add(name); number++) {
      name = title + "-" + number;
    }
    if (!name.equals(title)) {
      diagnostics.report(
          DiagnosticCode.SHELF_NAME,
          new FilePlace(WrittenFile.name(book.book())),
          "another book on this shelf is called '" + title + "': this one is in '" + name + "'",
          "give it another title, or name it first");
    }
    return name;
  }
}
