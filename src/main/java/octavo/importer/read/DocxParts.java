package octavo.importer.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The parts of a Word document (ECMA-376), found by the relations between them. */
final class DocxParts {
  private final SourceArchive archive;
  private final String main;
  private final Map<String, Map<String, Element>> relations = new HashMap<>();

  DocxParts(SourceArchive archive) {
    this.archive = archive;
    this.main = main(archive);
  }

  /** The path of the main part; that it has by custom where nothing names it. */
  static String main(SourceArchive archive) {
    return archive.xml("_rels/.rels").getElementsByTag("Relationship").stream()
        .filter(it -> it.attr("Type").endsWith("/officeDocument"))
        .map(it -> EntryPath.resolve("", it.attr("Target")))
        .filter(archive.entries()::containsKey)
        .findFirst()
        .orElse("word/document.xml");
  }

  /** The path of the main part. */
  String main() {
    return main;
  }

  /** A part. */
  Document part(String path) {
    return archive.xml(path);
  }

  /** The paths of the parts of a type that the main part names, such as {@code styles}. */
  List<String> paths(String type) {
    List<String> paths = new ArrayList<>();
    for (Element relation : relations(main).values()) {
      if (relation.attr("Type").endsWith("/" + type)) {
        paths.add(resolve(main, relation.attr("Target")));
      }
    }
    return paths;
  }

  /** The part of a type that the main part names; an empty one when there is none. */
  Document only(String type) {
    List<String> paths = paths(type);
    return part(paths.isEmpty() ? "" : paths.getFirst());
  }

  /** What a relation of a part leads to: a path in the archive, or an address. */
  Optional<String> target(String part, String id) {
    Element relation = relations(part).get(id);
    if (relation == null) {
      return Optional.empty();
    }
    String target = relation.attr("Target");
    boolean outside = relation.attr("TargetMode").equals("External");
    return Optional.of(outside ? target : resolve(part, target));
  }

  private static String resolve(String part, String target) {
    return EntryPath.resolve(target.startsWith("/") ? "" : part, target);
  }

  private Map<String, Element> relations(String part) {
    return relations.computeIfAbsent(
        part,
        path -> {
          int name = path.lastIndexOf('/') + 1;
          String file = path.substring(0, name) + "_rels/" + path.substring(name) + ".rels";
          Map<String, Element> found = new LinkedHashMap<>();
          for (Element relation : archive.xml(file).getElementsByTag("Relationship")) {
            found.put(relation.attr("Id"), relation);
          }
          return found;
        });
  }
}
