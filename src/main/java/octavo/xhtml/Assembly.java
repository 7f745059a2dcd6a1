package octavo.xhtml;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import octavo.book.ComponentKind;

/**
 * Puts the book in order: the opening pages as the Chicago Manual of Style has them, made where the
 * author gives none, then the author's components in the author's order, the notes before
 * bibliography and index.
 */
final class Assembly {
  /** What stands before the contents, in this order whatever the author's. */
  private static final List<ComponentKind> OPENING =
      List.of(
          ComponentKind.HALF_TITLE,
          ComponentKind.TITLE_PAGE,
          ComponentKind.IMPRINT,
          ComponentKind.DEDICATION,
          ComponentKind.EPIGRAPH);

  /** What a cover sheet says. */
  private static final Set<ComponentKind> ON_COVER =
      EnumSet.of(ComponentKind.HALF_TITLE, ComponentKind.TITLE_PAGE, ComponentKind.IMPRINT);

  /** The leaf that says what a book is. */
  private static final Set<ComponentKind> ON_TITLE =
      EnumSet.of(ComponentKind.TITLE_PAGE, ComponentKind.IMPRINT);

  private static final Set<ComponentKind> AFTER_NOTES =
      EnumSet.of(ComponentKind.BIBLIOGRAPHY, ComponentKind.INDEX, ComponentKind.COLOPHON);

  /** Contents of no more than one chapter, on paper. */
  private static final String CONTENTS_OF_ONE = "contents-of-one";

  /** A title page, with its imprint, before no more than one chapter, on paper. */
  private static final String TITLE_PAGE_OF_ONE = "title-page-of-one";

  private final Rendering rendering;
  private final ComponentWriter components;
  private final MadePages made;
  private final ContentsPages lists;

  Assembly(Rendering rendering) {
    this.rendering = rendering;
    this.components = new ComponentWriter(rendering);
    this.made = new MadePages(rendering, components);
    this.lists = new ContentsPages(rendering, components);
  }

  List<XhtmlDocument> documents() {
    NoteLists notes = new NoteLists(rendering, components);
    notes.writeTexts();
    List<Page> authors = components.write(rendering.book().contents(), 0);
    notes.append(authors);
    boolean beginsWithText = beginsWithText(authors);
    List<Page> opening = opening(authors, beginsWithText);
    List<Page> rest = new ArrayList<>(authors);
    rest.removeAll(opening);
    rest.addAll(placeOfNotes(rest), notes.page());
    if (beginsWithText && isMade(ComponentKind.IMPRINT)) {
      rest.addAll(missing(ComponentKind.IMPRINT, authors));
    }
    if (isMade(ComponentKind.COLOPHON)
        && rest.stream().noneMatch(page -> page.kind() == ComponentKind.COLOPHON)) {
      rest.add(made.colophon());
    }
    List<Page> after = new ArrayList<>(beginsWithText ? List.of() : lists.lists());
    after.addAll(rest);
    if (rendering.isOnScreen() || !isOfOne(after) || isMade(CONTENTS_OF_ONE)) {
      opening.add(lists.contents(after));
    }
    opening.addAll(after);
    return opening.stream().map(this::close).toList();
  }

  private XhtmlDocument close(Page page) {
    boolean nav = rendering.isOnScreen() && page.kind() == ComponentKind.CONTENTS;
    return page.close(nav ? "nav" : "section", rendering.book().metadata().place());
  }

  private boolean beginsWithText(List<Page> authors) {
    return !rendering.isOnScreen() && isOfOne(authors) && !isMade(TITLE_PAGE_OF_ONE);
  }

  private List<Page> opening(List<Page> authors, boolean beginsWithText) {
    List<Page> opening = new ArrayList<>();
    if (rendering.edition().pages().prepress().coverSheet()) {
      opening.add(made.coverSheet());
    }
    for (ComponentKind kind : OPENING) {
      opening.addAll(ofAuthor(kind, authors));
      boolean here = !beginsWithText || !ON_TITLE.contains(kind);
      if (here && isMade(kind)) {
        opening.addAll(missing(kind, authors));
      }
    }
    return opening;
  }

  private static List<Page> ofAuthor(ComponentKind kind, List<Page> authors) {
    return authors.stream().filter(page -> page.kind() == kind && page.depth() == 0).toList();
  }

  private List<Page> missing(ComponentKind kind, List<Page> authors) {
    return ofAuthor(kind, authors).isEmpty() ? make(kind) : List.of();
  }

  private boolean isMade(ComponentKind kind) {
    boolean covered =
        rendering.edition().pages().prepress().coverSheet() && ON_COVER.contains(kind);
    return !covered && isMade(kind.key());
  }

  private boolean isMade(String page) {
    return !rendering.presentation().omitted().contains(page);
  }

  // Whether contents would lead to one place in the text, which is the next page.
  private static boolean isOfOne(List<Page> pages) {
    return pages.stream()
            .filter(page -> page.kind().matter() == ComponentKind.Matter.BODY)
            .filter(page -> page.depth() == 0 && !page.listed().isEmpty())
            .count()
        <= 1;
  }

  private List<Page> make(ComponentKind kind) {
    if (kind == ComponentKind.HALF_TITLE) {
      return List.of(made.halfTitle());
    } else if (kind == ComponentKind.TITLE_PAGE) {
      return List.of(made.titlePage());
    }
    return kind == ComponentKind.IMPRINT ? made.imprint().stream().toList() : List.of();
  }

  private static int placeOfNotes(List<Page> pages) {
    int place = pages.size();
    for (int i = pages.size() - 1; i >= 0; i--) {
      Page page = pages.get(i);
      if (page.depth() == 0 && AFTER_NOTES.contains(page.kind())) {
        place = i;
      } else if (page.depth() == 0) {
        break;
      }
    }
    return place;
  }
}
