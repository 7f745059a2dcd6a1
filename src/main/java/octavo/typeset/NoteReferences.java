package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import octavo.typeset.style.Element;
import octavo.typeset.style.Node;

/** The notes that elements call. */
final class NoteReferences {
  private NoteReferences() {}

  /** The identifiers of the notes whose marks stand in an element, in order. */
  static List<String> within(Element element) {
    List<String> notes = new ArrayList<>();
    find(element, notes);
    return notes;
  }

  private static void find(Element element, List<String> notes) {
    if (isMark(element)) {
      notes.addAll(of(element));
      return;
    }
    for (Node child : element.children()) {
      if (child instanceof Element inner) {
        find(inner, notes);
      }
    }
  }

  /** Whether an element is the mark of a note, or what stands between two. */
  static boolean isMark(Element element) {
    return element.is("note-call") || element.is("note-comma");
  }

  /** The identifiers of the notes that a mark leads to. */
  static List<String> of(Element mark) {
    List<String> notes = new ArrayList<>();
    for (Node child : mark.children()) {
      if (child instanceof Element link && link.attribute("href").startsWith("#")) {
        notes.add(link.attribute("href").substring(1));
      }
    }
    return notes;
  }
}
