package octavo.resolve;

import java.util.List;
import java.util.Map;
import octavo.book.Book;
import octavo.book.NoteReference;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;

/**
 * Number and place of every note in one edition. The same book with another edition's settings
 * gives another plan; the book is untouched.
 *
 * <p>A note may be printed under several components: where notes stand at the end of chapters, or
 * are numbered from 1 in each, a note that two chapters cite is printed in both; where they are
 * numbered from 1 on each page, on each page that cites it. The notes it cites are printed with it,
 * and a reference inside its text has a {@link Call} of its own in each printing.
 *
 * @param groups where notes are printed, in reading order: one group a part or chapter that has
 *     any; the notes of a chapter's sections stand in the chapter's group, but where notes stand at
 *     the foot of the page in a group of the section that cites them first
 * @param calls by {@link octavo.book.NoteReference#ordinal()}: what each reference shows and where
 *     it leads; the list has one element for each reference of the book, and after these those that
 *     only notes that are printed again have
 */
public record NotePlan(List<Group> groups, List<Call> calls) {
  /** Copies the lists. */
  public NotePlan {
    groups = List.copyOf(groups);
    calls = List.copyOf(calls);
  }

  /**
   * Plans the notes of an edition. Those of a selection of chapters keep the numbers they have in
   * the whole book; a note whose component is left out stands under the first that cites it.
   */
  public static NotePlan of(Book book, Edition edition, Diagnostics diagnostics) {
    return of(book, edition, ReferencePages.NONE, diagnostics);
  }

  /**
   * The same where numbers may depend on pages: those that count from 1 on each page, of a
   * selection of chapters too.
   *
   * @param pages where the references stand
   */
  public static NotePlan of(
      Book book, Edition edition, ReferencePages pages, Diagnostics diagnostics) {
    if (edition.notes().countByPage()) {
      return new PagePlanner(book, pages).plan();
    }
    NotePlan plan = new NotePlanner(book.whole().orElse(book), edition).plan(diagnostics);
    return book.whole().isEmpty() ? plan : new PlanRestriction(plan, book, edition).plan();
  }

  /**
   * The notes printed together under one component.
   *
   * @param component the {@link octavo.book.Component#id()} of the chapter they belong to, or of
   *     the section of one
   * @param title its label
   * @param entries in order
   */
  public record Group(String component, String title, List<Entry> entries) {
    /** Copies the entries. */
    public Group {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A note as printed at one place.
   *
   * @param id ASCII, unique among all entries; usable as an XML id, such as {@code note-18}
   * @param note the index of the note in the book
   * @param number as printed, such as {@code 18}
   * @param references the ordinals of the references it answers, in reading order
   * @param again for the ordinals of references in its text those whose calls they have in this
   *     printing, where it is not the first
   */
  public record Entry(
      String id, int note, String number, List<Integer> references, Map<Integer, Integer> again) {
    /** Copies the references. */
    public Entry {
      references = List.copyOf(references);
      again = Map.copyOf(again);
    }

    /** The first printing of a note, or one in which references have the same calls as there. */
    public Entry(String id, int note, String number, List<Integer> references) {
      this(id, note, number, references, Map.of());
    }

    /** The index in {@link NotePlan#calls()} of what a reference in its text shows. */
    public int call(NoteReference reference) {
      return again.getOrDefault(reference.ordinal(), reference.ordinal());
    }
  }

  /**
   * What one reference shows.
   *
   * @param id ASCII, unique; usable as an XML id, such as {@code ref-18b}
   * @param entry the {@link Entry#id()} it leads to; empty when no note is printed for it
   * @param number the number shown
   * @param letter which of several references to the entry this is: {@code a}, {@code b} …, empty
   *     for the only one
   */
  public record Call(String id, String entry, String number, String letter) {}
}
