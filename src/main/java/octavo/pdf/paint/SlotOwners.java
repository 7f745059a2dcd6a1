package octavo.pdf.paint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureKid;
import octavo.typeset.page.StructureType;

/** Which element each slot is in, and which link and figure. */
final class SlotOwners {
  private final Map<Slot, StructureElement> owners = new IdentityHashMap<>();
  private final Map<Slot, StructureElement> links = new IdentityHashMap<>();
  private final Map<Slot, StructureElement> figures = new IdentityHashMap<>();

  private SlotOwners() {}

  /**
   * An element on the way, with the nearest link and figure around it: itself when there is none.
   */
  private record Step(StructureElement element, StructureElement link, StructureElement figure) {}

  static SlotOwners of(StructureElement root) {
    SlotOwners owners = new SlotOwners();
    // No recursion: a tree is as deep as the manuscript nests.
    Deque<Step> open = new ArrayDeque<>();
    open.push(new Step(root, root, root));
    while (!open.isEmpty()) {
      Step step = open.pop();
      for (StructureKid kid : step.element.kids()) {
        switch (kid) {
          case Slot slot -> owners.put(slot, step, root);
          case StructureElement element -> open.push(step(element, step, root));
        }
      }
    }
    return owners;
  }

  private static Step step(StructureElement element, Step outer, StructureElement root) {
    StructureType type = element.type();
    StructureElement figure =
        switch (type) {
          case FIGURE -> element;
          case CAPTION -> root;
          default -> outer.figure;
        };
    return new Step(element, type == StructureType.LINK ? element : outer.link, figure);
  }

  private void put(Slot slot, Step step, StructureElement root) {
    owners.put(slot, step.element);
    if (step.link != root) {
      links.put(slot, step.link);
    }
    if (step.figure != root) {
      figures.put(slot, step.figure);
    }
  }

  /** The element a slot is in. */
  StructureElement owner(Slot slot) {
    StructureElement owner = owners.get(slot);
    if (owner == null) {
      throw new IllegalStateException("a slot in use is in no element of the structure");
    }
    return owner;
  }

  /** The link around a slot. */
  Optional<StructureElement> link(Slot slot) {
    return Optional.ofNullable(links.get(slot));
  }

  /** The figure whose picture a slot belongs to; not that of its caption. */
  Optional<StructureElement> figure(Slot slot) {
    return Optional.ofNullable(figures.get(slot));
  }
}
