package octavo.epub;

import io.documentnode.epub4j.domain.Author;
import io.documentnode.epub4j.domain.Date;
import io.documentnode.epub4j.domain.Identifier;
import io.documentnode.epub4j.domain.Metadata;
import io.documentnode.epub4j.domain.Relator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import octavo.book.Book;
import octavo.book.Creator;
import octavo.book.PartOfBook;
import octavo.manuscript.Edition;

/** A book's metadata in terms of epub4j's model. */
final class PublicationMetadata {
  private static final String AUTHOR = "aut";

  private PublicationMetadata() {}

  static Metadata of(Book content, Edition edition) {
    octavo.book.Metadata book = content.metadata();
    String chapters = PartOfBook.chapters(content);
    Metadata out = new Metadata();
    Identifier identifier = new Identifier("", identifier(book, edition, chapters));
    identifier.setBookId(true);
    out.addIdentifier(identifier);
    out.addTitle(PartOfBook.title(content));
    if (!book.subtitle().isEmpty()) {
      out.addTitle(book.subtitle());
    }
    creators(out, book.creators());
    out.setLanguage(book.language());
    out.addDate(new Date(book.date().toString(), Date.Event.PUBLICATION));
    out.addPublisher(book.publisher());
    out.addDescription(book.description());
    out.setSubjects(book.subjects());
    out.setRights(List.of(book.rights()));
    return out;
  }

  // Whoever is not an author contributes, unless there is no author at all, as in an anthology.
  private static void creators(Metadata out, List<Creator> creators) {
    boolean authors = creators.stream().anyMatch(creator -> role(creator).equals(AUTHOR));
    for (Creator creator : creators) {
      Author author = new Author(creator.name());
      Relator relator = Relator.byCode(role(creator));
      author.setRelator(relator);
      if (!authors || role(creator).equals(AUTHOR)) {
        out.addAuthor(author);
      } else {
        out.addContributor(author);
      }
    }
  }

  private static String role(Creator creator) {
    return creator.role().isEmpty() ? AUTHOR : creator.role();
  }

  /** How catalogues sort those whose sort name was given. */
  static Map<String, String> sortNames(octavo.book.Metadata book) {
    Map<String, String> out = new TreeMap<>();
    for (Creator creator : book.creators()) {
      if (!creator.sortAs().isEmpty()) {
        out.put(creator.name(), creator.sortAs());
      }
    }
    return out;
  }

  // A library keeps one file of an identifier: chapters of a book are not the book.
  private static String identifier(octavo.book.Metadata book, Edition edition, String chapters) {
    String all = EditionIdentifier.of(book, edition);
    return chapters.isEmpty() ? all : Identifiers.named(all, List.of(chapters), book.language());
  }
}
