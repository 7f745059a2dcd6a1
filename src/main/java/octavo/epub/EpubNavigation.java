package octavo.epub;

import io.documentnode.epub4j.domain.Resource;
import io.documentnode.epub4j.domain.TOCReference;
import io.documentnode.epub4j.domain.TableOfContents;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.book.ComponentKind;
import octavo.book.Labels;
import octavo.xhtml.ContentsEntry;
import octavo.xhtml.Markup;
import octavo.xhtml.XhtmlDocument;

/**
 * What readers find their way by (EPUB 3.3, section 7.4): the contents, the landmarks, and the
 * lists of illustrations, tables and pages that go with them.
 */
final class EpubNavigation {
  /** The documents readers may want to go to at once, beside the first text. */
  private static final Set<ComponentKind> LANDMARKS =
      EnumSet.of(
          ComponentKind.TITLE_PAGE,
          ComponentKind.CONTENTS,
          ComponentKind.ILLUSTRATIONS,
          ComponentKind.TABLES,
          ComponentKind.GLOSSARY,
          ComponentKind.ENDNOTES,
          ComponentKind.BIBLIOGRAPHY,
          ComponentKind.INDEX,
          ComponentKind.COLOPHON);

  private final TableOfContents table;
  private final EpubAddresses addresses;
  private final Labels labels;
  private final List<NavigationDocument.Landmark> landmarks = new ArrayList<>();
  private final List<XhtmlDocument> listPages = new ArrayList<>();

  EpubNavigation(TableOfContents table, EpubAddresses addresses, Labels labels) {
    this.table = table;
    this.addresses = addresses;
    this.labels = labels;
  }

  /**
   * Takes a document, before it has spans of Kobo, which would be there twice, if it is a list that
   * navigation repeats.
   */
  void list(XhtmlDocument document) {
    if (document.kind() == ComponentKind.ILLUSTRATIONS || document.kind() == ComponentKind.TABLES) {
      listPages.add(document);
    }
  }

  /** Names a document as one that readers may want to go to at once. */
  void landmark(String type, XhtmlDocument document) {
    landmark(type, document, document.label());
  }

  private void landmark(String type, XhtmlDocument document, String label) {
    landmarks.add(new NavigationDocument.Landmark(type, addresses.document(document.id()), label));
  }

  /** Names those of all documents, and where the text starts. */
  void landmarks(List<XhtmlDocument> documents) {
    documents.forEach(this::landmark);
    documents.stream()
        .filter(document -> document.kind().matter() == ComponentKind.Matter.BODY)
        .findFirst()
        .ifPresent(text -> landmark("bodymatter", text, labels.text(Labels.Word.START_OF_TEXT)));
  }

  private void landmark(XhtmlDocument document) {
    if (LANDMARKS.contains(document.kind())) {
      landmark(document.kind().epubType(), document);
    }
  }

  /** Whether the book has an index. */
  boolean isIndexed() {
    return landmarks.stream().anyMatch(it -> it.type().equals(ComponentKind.INDEX.epubType()));
  }

  /** The lists that stand below the contents in the navigation document. */
  String lists(List<PageList.Target> pages, FileDivision division) {
    Markup out = new Markup();
    for (XhtmlDocument document : listPages) {
      NavigationDocument.list(out, document, division);
    }
    NavigationDocument.pages(out, labels, pages);
    NavigationDocument.landmarks(out, labels, landmarks);
    return out.toString();
  }

  /**
   * Fills the contents of the publication.
   *
   * @param begun the documents, of divided ones the first files
   * @param resources the files by their addresses
   * @return the navigation document
   */
  Resource fill(List<XhtmlDocument> begun, FileDivision division, Map<String, Resource> resources) {
    Optional<Resource> navigation = Optional.empty();
    Deque<TOCReference> path = new ArrayDeque<>();
    for (XhtmlDocument document : begun) {
      String file = addresses.document(document.id());
      if (document.kind() == ComponentKind.CONTENTS) {
        navigation = Optional.of(resources.get(file));
      } else if (navigation.isPresent()) {
        for (ContentsEntry entry : document.entries()) {
          String anchor = entry.anchor();
          String address =
              anchor.isEmpty() ? file : division.address(addresses.element(document.id(), anchor));
          Resource resource = resources.get(address.replaceFirst("#.*", ""));
          add(path, entry, new TOCReference(entry.label(), resource, anchor));
        }
      }
    }
    return navigation.orElseThrow(() -> new IllegalStateException("a book without contents"));
  }

  /** {@code path} holds the entries above the last one, itself included, the last one first. */
  private void add(Deque<TOCReference> path, ContentsEntry entry, TOCReference reference) {
    while (path.size() > entry.depth()) {
      path.pop();
    }
    if (path.isEmpty()) {
      table.addTOCReference(reference);
    } else {
      path.peek().addChildSection(reference);
    }
    path.push(reference);
  }
}
