package octavo.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import octavo.book.Book;
import octavo.book.Component;
import octavo.book.ComponentKind;
import octavo.book.Heading;
import octavo.book.Labels;
import octavo.book.ListedSections;
import octavo.check.NavigationList.Kind;
import octavo.check.NavigationList.Line;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.manuscript.Edition;

/**
 * Contents, outline and NCX agree with the book: each of its components and listed sections has a
 * line of its words, which leads to where it begins and prints the number of that page; a line of
 * nothing else is there but of what an edition makes, such as its notes.
 */
final class ContentsProof {
  /** A chapter's number before its title: as many words as a component may begin with. */
  private static final int NUMBER = 6;

  /** What stands before the contents and is not listed in them, unless it lies in a part. */
  private static final Set<ComponentKind> BEFORE =
      EnumSet.of(
          ComponentKind.HALF_TITLE,
          ComponentKind.TITLE_PAGE,
          ComponentKind.IMPRINT,
          ComponentKind.DEDICATION,
          ComponentKind.EPIGRAPH);

  private final Recognised read;
  private final FinishedFile file;
  private final Diagnostics diagnostics;

  ContentsProof(Recognised read, FinishedFile file, Diagnostics diagnostics) {
    this.read = read;
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /**
   * What has a line.
   *
   * @param label what the line says
   * @param begins the page or document it leads to, where that is known
   */
  private record Listed(String label, Optional<Integer> begins) {
    // Printed contents have a numeral without the stop behind it.
    boolean is(Line line) {
      return behind(line, label).isPresent()
          || behind(line, label.replaceFirst("\\. ", " ")).isPresent();
    }
  }

  /** Compares the lists of an edition with the book it was made from. */
  void compare(Book book, Edition edition) {
    ListedSections sections = ListedSections.of(book, edition.listedSections());
    // A chapter in several files is one piece, whichever of them a section stands in.
    Map<String, Integer> places = edition.format() == Edition.Format.PDF ? read.places() : Map.of();
    for (NavigationList list : read.edition().lists()) {
      if (list.kind() == Kind.FURTHER) {
        list.lines().forEach(line -> pageNumber(list, line));
      } else {
        List<Component> all =
            components(book.contents())
                .filter(component -> list.kind() == Kind.OUTLINE || !isBefore(book, component))
                .toList();
        compare(list, book, listed(all, sections, places));
      }
    }
  }

  private List<Listed> listed(
      List<Component> components, ListedSections sections, Map<String, Integer> places) {
    List<Listed> listed = new ArrayList<>();
    for (Component component : components) {
      if (sections.lists(component)) {
        listed.add(new Listed(component.label(), begins(component)));
      }
      for (Heading heading : sections.of(component)) {
        Optional<Integer> begins = Optional.ofNullable(places.get(heading.attributes().id()));
        listed.add(new Listed(sections.label(heading), begins));
      }
    }
    return listed;
  }

  private void compare(NavigationList list, Book book, List<Listed> listed) {
    List<Line> left = new ArrayList<>(list.lines());
    listed.forEach(each -> take(list, left, each));
    Labels labels = Labels.of(book.metadata().language());
    for (Line line : left) {
      boolean made =
          Stream.of(ComponentKind.values())
              .anyMatch(kind -> behind(line, labels.kind(kind)).isPresent());
      if (made) {
        pageNumber(list, line);
      } else {
        report(list, "has a line that is no part of the book: “" + shown(line) + "”");
      }
    }
  }

  private static boolean isBefore(Book book, Component component) {
    return BEFORE.contains(component.kind())
        && book.contents().stream().anyMatch(outermost -> outermost == component);
  }

  private static Stream<Component> components(List<? extends Component> components) {
    return components.stream()
        .flatMap(
            component -> Stream.concat(Stream.of(component), components(component.components())));
  }

  private void take(NavigationList list, List<Line> left, Listed listed) {
    List<Line> called = left.stream().filter(listed::is).toList();
    if (called.isEmpty()) {
      report(list, "has no line “" + listed.label() + "”");
      return;
    }
    Optional<Integer> begins = listed.begins();
    Optional<Line> right =
        called.stream().filter(line -> begins.isEmpty() || line.sheet().equals(begins)).findFirst();
    if (right.isEmpty()) {
      report(list, "does not lead to where “" + listed.label() + "” begins");
    }
    Line line = right.orElse(called.getFirst());
    left.remove(line);
    pageNumber(list, line);
  }

  private Optional<Integer> begins(Component component) {
    return read.pieces().keySet().stream()
        .filter(
            text -> text.author().filter(it -> it.component().equals(component.id())).isPresent())
        .findFirst()
        .flatMap(read::sheet);
  }

  // What stands behind a title in a line: nothing, or the number of a page; empty where the line is
  // not of that title.
  private static Optional<String> behind(Line line, String title) {
    ExpectedText words = new ExpectedText(title);
    words.addMade(title);
    words.endBlock();
    WordMatch match = new WordMatch(words, line.words());
    int from = 0;
    for (int skipped = 0; skipped <= NUMBER; skipped++) {
      int end = end(match, words, from);
      Optional<String> rest =
          end == WordMatch.NONE ? Optional.empty() : Optional.of(text(line, end));
      if (rest.filter(it -> it.indexOf(' ') < 0 && (it.isEmpty() || prints(line))).isPresent()) {
        return rest;
      }
      from = match.afterWord(from);
    }
    return Optional.empty();
  }

  private static boolean prints(Line line) {
    return line.page().isPresent();
  }

  private static int end(WordMatch match, ExpectedText words, int from) {
    int at = from;
    for (int word = 0; word < words.size() && at != WordMatch.NONE; word++) {
      at = match.end(word, at);
    }
    return at;
  }

  private static String text(Line line, int from) {
    return line.words()
        .part(from, line.words().length())
        .toString()
        .replaceAll("[\\s\u000B]+", " ")
        .strip();
  }

  private void pageNumber(NavigationList list, Line line) {
    String all = text(line, 0);
    String last = all.substring(all.lastIndexOf(' ') + 1);
    if (line.page().isPresent() && !isOn(last, line.page().get())) {
      report(
          list,
          "gives page “"
              + last
              + "” for “"
              + shown(line)
              + "”, which is on page “"
              + line.page().get()
              + "”");
    }
  }

  // A sheet for a screen holds pages from one to another, "13–14"; before the first may be those of
  // the front matter, in other numerals.
  private static boolean isOn(String page, String label) {
    int dash = label.indexOf('–');
    if (dash < 0) {
      return page.equals(label);
    }
    String from = label.substring(0, dash);
    String to = label.substring(dash + 1);
    if (!isNumber(page)) {
      return page.equals(to) || !isNumber(from);
    }
    return isNumber(to)
        && number(page) <= number(to)
        && (!isNumber(from) || number(page) >= number(from));
  }

  private static boolean isNumber(String page) {
    return page.matches("[0-9]{1,9}");
  }

  private static int number(String page) {
    return Integer.parseInt(page);
  }

  private static String shown(Line line) {
    return text(line, 0);
  }

  private void report(NavigationList list, String message) {
    diagnostics.report(
        DiagnosticCode.PROOF_CONTENTS,
        new FilePlace(file.name()),
        list.kind().called() + " of " + file.name() + " " + message,
        file.hint());
  }
}
