package octavo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.manuscript.Edition;
import octavo.manuscript.Settings;
import octavo.manuscript.Spelling;

/** Which of a book's editions are built, and into which files. */
final class EditionChoice {
  private final List<Edition> editions = new ArrayList<>();
  private final Map<String, Path> targets;

  /**
   * Chooses the editions that were asked for, in the book's order; all of them when none was.
   *
   * @throws UsageException when the book has no edition of a name asked for
   */
  EditionChoice(BuildRequest request, Settings settings) {
    require(request, settings);
    for (Edition edition : settings.editions()) {
      if (request.editions().isEmpty() || request.editions().contains(edition.name())) {
        editions.add(edition);
      }
    }
    List<String> names = List.of(settings.metadata().title(), request.name());
    targets = new Targets(request.folder(), names).of(settings.editions());
  }

  /**
   * Makes sure that the book has the editions that were asked for.
   *
   * @throws UsageException when it has not
   */
  static void require(BuildRequest request, Settings settings) {
    List<String> known = settings.editions().stream().map(Edition::name).toList();
    for (String name : request.editions()) {
      if (!known.contains(name)) {
        throw new UsageException("the book has no edition '" + name + "'" + others(name, known));
      }
    }
  }

  private static String others(String name, List<String> known) {
    List<String> any = new ArrayList<>(Settings.editionsOfAnyBook());
    any.removeAll(known);
    List<String> all = new ArrayList<>(known);
    all.addAll(any);
    String near = Spelling.nearest(name, all).map(it -> ": did you mean '" + it + "'?").orElse(";");
    return near
        + " it has: "
        + String.join(", ", known)
        + "; any book has: "
        + String.join(", ", any);
  }

  /** The editions to build. */
  List<Edition> editions() {
    return List.copyOf(editions);
  }

  /** Where an edition's file goes, or that of a part of it. */
  Path target(Edition edition, BookPart part) {
    Path whole = target(edition);
    String name = String.valueOf(whole.getFileName());
    int dot = name.lastIndexOf('.');
    return part.suffix().isEmpty()
        ? whole
        : whole.resolveSibling(name.substring(0, dot) + part.suffix() + name.substring(dot));
  }

  /** Where an edition's file goes. */
  Path target(Edition edition) {
    Path target = targets.get(edition.name());
    if (target == null) {
      throw new IllegalStateException("an edition without a file: " + edition.name());
    }
    return target;
  }
}
