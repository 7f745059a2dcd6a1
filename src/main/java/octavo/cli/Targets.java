package octavo.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.manuscript.Edition;

/** Where the files of the editions go. */
final class Targets {
  private final Path folder;
  private final String slug;

  /**
   * @param folder the output folder
   * @param names what the files may be called after, best first
   */
  Targets(Path folder, List<String> names) {
    this.folder = folder;
    this.slug = Slug.of(names);
  }

  /**
   * The files of all of a book's editions, by edition name: {@code slug.epub}, {@code slug.pdf} and
   * {@code slug.html} for those called {@code epub}, {@code print} and {@code html}, {@code
   * slug-edition.ext} for others, {@code .kepub.epub} for Kobo; no two the same. An edition's file
   * is the same whichever editions are built.
   */
  Map<String, Path> of(List<Edition> editions) {
    Map<String, Path> targets = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Edition edition : editions) {
      String stem = stem(edition.name());
      String extension = extension(edition);
      String free = stem + extension;
      for (int number = 2; !taken.add(free); number++) {
        free = stem + "-" + number + extension;
      }
      targets.put(edition.name(), folder.resolve(free));
    }
    return targets;
  }

  private String stem(String edition) {
    return switch (edition) {
      case "epub", "print", "html" -> slug;
      default -> slug + "-" + Slug.of(List.of(edition));
    };
  }

  private static String extension(Edition edition) {
    return switch (edition.format()) {
      case EPUB -> edition.device().profile().ending();
      case PDF -> ".pdf";
      case HTML -> ".html";
    };
  }
}
