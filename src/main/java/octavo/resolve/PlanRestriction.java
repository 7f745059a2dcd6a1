package octavo.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import octavo.book.Book;
import octavo.book.Chapter;
import octavo.book.Component;
import octavo.book.Part;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan.Call;
import octavo.resolve.NotePlan.Entry;
import octavo.resolve.NotePlan.Group;

/** Cuts a plan down to the notes that some chapters of its book cite. */
final class PlanRestriction {
  private final NotePlan whole;
  private final Book selected;
  private final boolean paged;
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, TreeSet<Integer>> references = new HashMap<>();
  private final Set<String> placed = new HashSet<>();
  private final Map<Component, List<String>> groups = new LinkedHashMap<>();

  PlanRestriction(NotePlan whole, Book selected, Edition edition) {
    this.whole = whole;
    this.selected = selected;
    this.paged = edition.notes().placement().isOnPages();
    for (Group group : whole.groups()) {
      for (Entry entry : group.entries()) {
        entries.put(entry.id(), entry);
      }
    }
  }

  NotePlan plan() {
    collect(selected.contents());
    groups.values().forEach(this::collectInside);
    if (paged) {
      orderAtFoot();
    }
    return new NotePlan(groupsLeft(), callsLeft());
  }

  private void collect(List<? extends Component> components) {
    for (Component component : components) {
      List<String> here = new ArrayList<>();
      groups.put(component, here);
      References.of(component, reference -> keep(reference.ordinal(), here));
      switch (component) {
        case Part part -> collect(part.components());
        case Chapter chapter -> collectSections(chapter, here);
      }
    }
  }

  private void collectSections(Chapter chapter, List<String> here) {
    for (Chapter section : chapter.sections()) {
      List<String> own = paged ? new ArrayList<>() : here;
      if (paged) {
        groups.put(section, own);
      }
      References.of(section, reference -> keep(reference.ordinal(), own));
      collectSections(section, own);
    }
  }

  private void orderAtFoot() {
    Set<String> left = new HashSet<>();
    groups.values().forEach(left::addAll);
    groups.forEach(
        (component, here) -> {
          List<String> cited = new ArrayList<>();
          References.of(component, reference -> cited.add(entry(reference.ordinal())));
          here.clear();
          here.addAll(NoteOrder.atFoot(cited, this::inside, left));
          here.forEach(left::remove);
        });
  }

  private List<String> inside(String id) {
    List<String> inside = new ArrayList<>();
    Entry entry = entries.get(id);
    if (entry != null) {
      References.of(
          selected.notes().get(entry.note()).content(),
          reference -> inside.add(entry(entry.call(reference))));
    }
    return inside;
  }

  private String entry(int call) {
    return whole.calls().get(call).entry();
  }

  private void keep(int call, List<String> here) {
    String entry = entry(call);
    references.computeIfAbsent(entry, _ -> new TreeSet<>()).add(call);
    if (placed.add(entry)) {
      here.add(entry);
    }
  }

  private void collectInside(List<String> here) {
    for (int i = 0; i < here.size(); i++) {
      Entry entry = entries.get(here.get(i));
      if (entry != null) {
        References.of(
            selected.notes().get(entry.note()).content(),
            reference -> keep(entry.call(reference), here));
      }
    }
  }

  private List<Group> groupsLeft() {
    List<Group> out = new ArrayList<>();
    groups.forEach(
        (component, ids) -> {
          List<Entry> left = new ArrayList<>(ids.size());
          for (String id : ids) {
            Entry entry = entries.get(id);
            if (entry != null) {
              List<Integer> kept = List.copyOf(references.get(id));
              left.add(new Entry(id, entry.note(), entry.number(), kept, entry.again()));
            }
          }
          if (!left.isEmpty()) {
            out.add(new Group(component.id(), component.label(), left));
          }
        });
    return out;
  }

  // Ordinals stay those of the whole book; a reference that is left out leads nowhere.
  private List<Call> callsLeft() {
    List<Call> out = new ArrayList<>(whole.calls().size());
    Map<String, Integer> seen = new HashMap<>();
    for (int ordinal = 0; ordinal < whole.calls().size(); ordinal++) {
      Call call = whole.calls().get(ordinal);
      TreeSet<Integer> kept = references.get(call.entry());
      if (kept == null || !kept.contains(ordinal)) {
        out.add(new Call(call.id(), "", call.number(), ""));
        continue;
      }
      int index = seen.merge(call.entry(), 1, Integer::sum) - 1;
      String letter = kept.size() == 1 ? "" : NotePlanner.letter(index);
      out.add(new Call(call.id(), call.entry(), call.number(), letter));
    }
    return out;
  }
}
