package octavo.epub;

import io.documentnode.epub4j.domain.Book;
import io.documentnode.epub4j.domain.GuideReference;
import io.documentnode.epub4j.domain.MediaTypes;
import io.documentnode.epub4j.domain.Resource;
import io.documentnode.epub4j.domain.SpineReference;
import io.documentnode.epub4j.domain.TOCReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The resources of a book in the order they are written, each with the id it has in the manifest:
 * the spine first, then the rest by path. A document the contents lead to and the spine forgot is
 * added to it out of line, since EPUB 3.3 allows no link to a document that is not in it.
 */
final class Publication {
  /** Resource to manifest id. */
  private final Map<Resource, String> ids = new LinkedHashMap<>();

  private final Set<String> takenIds = new HashSet<>();
  private final Set<String> takenPaths = new HashSet<>();
  private final List<SpineReference> spine = new ArrayList<>();

  Publication(Book book) {
    Set<Resource> inSpine = new HashSet<>();
    for (SpineReference reference : book.getSpine().getSpineReferences()) {
      addToSpine(reference, inSpine);
    }
    if (spine.isEmpty()) {
      for (Resource resource : book.getTableOfContents().getAllUniqueResources()) {
        addToSpine(new SpineReference(resource), inSpine);
      }
    }
    forgotten(book.getTableOfContents().getTocReferences(), inSpine);
    for (GuideReference reference : book.getGuide().getReferences()) {
      addToSpine(new SpineReference(reference.getResource(), false), inSpine);
    }
    book.getResources().getAll().stream()
        .filter(resource -> !isOld(book, resource))
        .sorted((a, b) -> a.getHref().compareTo(b.getHref()))
        .forEach(this::add);
  }

  // The package and NCX documents of the EPUB the book was read from: they are written anew.
  private static boolean isOld(Book book, Resource resource) {
    return MediaTypes.NCX.equals(resource.getMediaType())
        || resource == book.getOpfResource()
        || resource == book.getNcxResource();
  }

  private void forgotten(List<TOCReference> references, Set<Resource> inSpine) {
    for (TOCReference reference : references) {
      if (reference.getResource() != null) {
        addToSpine(new SpineReference(reference.getResource(), false), inSpine);
      }
      forgotten(reference.getChildren(), inSpine);
    }
  }

  private void addToSpine(SpineReference reference, Set<Resource> inSpine) {
    Resource resource = reference.getResource();
    if (resource != null && inSpine.add(resource)) {
      spine.add(reference);
      add(resource);
    }
  }

  /** Adds a resource unless it is there. */
  void add(Resource resource) {
    if (ids.containsKey(resource)) {
      return;
    }
    if (!takenPaths.add(folded(resource.getHref()))) {
      throw new IllegalArgumentException("two resources are called " + resource.getHref());
    }
    ids.put(resource, freeId(resource));
  }

  private static String folded(String path) {
    return path.toLowerCase(Locale.ROOT);
  }

  private String freeId(Resource resource) {
    String wanted = resource.getId() == null ? resource.getHref() : resource.getId();
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < wanted.length(); i++) {
      char c = wanted.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean inside = c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
      name.append(letter || inside && !name.isEmpty() ? c : '_');
    }
    return freeId(name.isEmpty() ? "item" : name.toString());
  }

  /** A path no resource has yet. */
  String freePath(String stem, String extension) {
    String path = stem + extension;
    for (int i = 2; takenPaths.contains(folded(path)); i++) {
      path = stem + "-" + i + extension;
    }
    return path;
  }

  /** An id nothing has. */
  String freeId(String wanted) {
    String id = wanted;
    for (int i = 2; !takenIds.add(id); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }

  /** All resources in the order of writing, with their ids. */
  Map<Resource, String> ids() {
    return ids;
  }

  /** The manifest id of a resource. */
  String id(Resource resource) {
    String id = ids.get(resource);
    if (id == null) {
      throw new IllegalStateException(resource.getHref() + " is not in the manifest");
    }
    return id;
  }

  /** The spine in order. */
  List<SpineReference> spine() {
    return spine;
  }
}
