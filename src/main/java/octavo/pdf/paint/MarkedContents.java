package octavo.pdf.paint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import octavo.typeset.page.Slot;

/**
 * Where the content of each slot has come to stand: marked content sequences (ISO 32000-1,
 * 14.7.4.2), numbered on each page from 0.
 */
final class MarkedContents {
  private static final Places NONE = new Places();

  private final Map<Slot, Places> bySlot = new IdentityHashMap<>();
  private final List<List<Slot>> byPage = new ArrayList<>();

  /** The sequences of one slot: a page and a number on it, in turn. */
  static final class Places {
    private int[] places = new int[2];
    private int length;

    private void add(int page, int number) {
      if (length == places.length) {
        places = Arrays.copyOf(places, length * 2);
      }
      places[length++] = page;
      places[length++] = number;
    }

    int count() {
      return length / 2;
    }

    int page(int index) {
      return places[2 * index];
    }

    int number(int index) {
      return places[2 * index + 1];
    }
  }

  /** Turns to the next page. */
  void beginPage() {
    byPage.add(new ArrayList<>());
  }

  /** The number of a new sequence of a slot on this page. */
  int add(Slot slot) {
    List<Slot> page = byPage.getLast();
    int number = page.size();
    page.add(slot);
    bySlot.computeIfAbsent(slot, key -> new Places()).add(byPage.size() - 1, number);
    return number;
  }

  /** The sequences of a slot in order. */
  Places of(Slot slot) {
    return bySlot.getOrDefault(slot, NONE);
  }

  /** The slots of a page by the numbers of their sequences. */
  List<Slot> on(int page) {
    return byPage.get(page);
  }
}
