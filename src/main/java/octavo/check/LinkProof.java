package octavo.check;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import octavo.book.AlternativeText;
import octavo.book.LinkTarget;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.resolve.NotePlan;

/**
 * Every link of a finished edition is alive, every link of the author's is there, every reference
 * leads to its note and every note back to its references, every image is there.
 */
final class LinkProof {
  private final FinishedLinks found;
  private final Map<String, Integer> places;
  private final FinishedFile file;
  private final Diagnostics diagnostics;

  /**
   * @param places by the names of targets the page where their words begin, where that is known; of
   *     an EPUB, whose links name their target and no page, nothing
   */
  LinkProof(
      FinishedLinks found,
      Map<String, Integer> places,
      FinishedFile file,
      Diagnostics diagnostics) {
    this.found = found;
    this.places = places;
    this.file = file;
    this.diagnostics = diagnostics;
  }

  void compare(List<AuthorText> book, NotePlan plan) {
    for (String target : new TreeSet<>(found.dead())) {
      report(DiagnosticCode.PROOF_LINK, "a link of " + file.name() + " leads nowhere: " + target);
    }
    components(book);
    if (found.areNamed()) {
      notes(plan);
      numbers(plan);
    } else {
      count(plan);
    }
  }

  // Of a component only what stands on its own documents or pages counts: contents link to it, too,
  // and a cover is an image.
  private void components(List<AuthorText> book) {
    for (AuthorText text : book) {
      Optional<Integer> from = found.sheet(text.component());
      int first = from.orElse(0);
      int end = from.isEmpty() ? Integer.MAX_VALUE : end(book, first);
      links(text, found.areNamed() ? found.targets(first, end) : targets(book, text));
      images(text, found.images(first, end));
    }
  }

  private int end(List<AuthorText> book, int first) {
    return book.stream()
        .mapToInt(other -> found.sheet(other.component()).orElse(first))
        .filter(sheet -> sheet > first)
        .map(sheet -> found.arePagesShared() ? sheet + 1 : sheet)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  // Where the next component begins, this one may end.
  private Map<String, Integer> targets(List<AuthorText> book, AuthorText text) {
    int first = places.getOrDefault(text.component(), 0);
    int last =
        book.stream()
            .mapToInt(other -> places.getOrDefault(other.component(), first))
            .filter(sheet -> sheet > first)
            .min()
            .orElse(Integer.MAX_VALUE - 1);
    return found.targets(first, last + 1);
  }

  private void links(AuthorText text, Map<String, Integer> targets) {
    for (LinkTarget target : text.links()) {
      boolean there =
          switch (target) {
            case LinkTarget.External out ->
                take(targets, out.address()) || take(targets, ascii(out.address()));
            case LinkTarget.Internal in -> leads(targets, name(in));
          };
      if (!there) {
        report(
            DiagnosticCode.PROOF_LINK,
            "a link of "
                + text.source().path()
                + (target instanceof LinkTarget.Internal
                    ? " does not lead to its target in "
                    : " is not in ")
                + file.name()
                + ": "
                + shown(target));
      }
    }
  }

  private static String name(LinkTarget.Internal target) {
    return target.anchor().isEmpty() ? target.component() : target.anchor();
  }

  // To its name, and that to where its words begin; without names, to the page where they do.
  private boolean leads(Map<String, Integer> targets, String name) {
    Optional<Integer> place = Optional.ofNullable(places.get(name));
    return found.areNamed()
        ? take(targets, name) && (place.isEmpty() || found.sheet(name).equals(place))
        : place.isEmpty() || take(targets, FinishedLinks.page(place.get()));
  }

  // In a PDF an image that carries no meaning is no part of the structure (ISO 14289-1, 7.3).
  private void images(AuthorText text, int there) {
    long wanted =
        text.images().stream()
            .filter(
                image ->
                    found.areDecorativeSeen()
                        || !(image.alternative() instanceof AlternativeText.Decorative))
            .count();
    if (there < wanted) {
      report(
          DiagnosticCode.PROOF_IMAGE,
          file.name()
              + " has "
              + there
              + " of the "
              + wanted
              + " images of "
              + text.source().path());
    }
  }

  private static boolean take(Map<String, Integer> targets, String target) {
    Integer left = targets.computeIfPresent(target, (_, count) -> count - 1);
    return left != null && left >= 0;
  }

  private static String shown(LinkTarget target) {
    return switch (target) {
      case LinkTarget.External out -> out.address();
      case LinkTarget.Internal in ->
          in.component() + (in.anchor().isEmpty() ? "" : "#" + in.anchor());
    };
  }

  // An address of other letters is written with each of its bytes as %XX, where nothing but ASCII
  // may stand.
  private static String ascii(String address) {
    StringBuilder out = new StringBuilder();
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      if (b > ' ') {
        out.append((char) b);
      } else {
        out.append('%');
        out.append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)));
        out.append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
      }
    }
    return out.toString();
  }

  private void notes(NotePlan plan) {
    Map<String, FinishedLinks.Link> byId = new HashMap<>();
    Map<String, Set<String>> home = new HashMap<>();
    boolean ids = false;
    for (FinishedLinks.Link link : found.links()) {
      if (!link.id().isEmpty()) {
        byId.put(link.id(), link);
        ids = true;
      }
      home.computeIfAbsent(link.target(), _ -> new TreeSet<>()).addAll(link.around());
    }
    for (NotePlan.Call call : plan.calls()) {
      if (call.entry().isEmpty()) {
        continue;
      }
      boolean leads =
          ids
              ? byId.containsKey(call.id()) && byId.get(call.id()).target().equals(call.entry())
              : home.containsKey(call.entry());
      boolean returns =
          home.containsKey(call.id()) && (!ids || home.get(call.id()).contains(call.entry()));
      if (!leads) {
        report(
            DiagnosticCode.PROOF_NOTE_WRONG,
            "reference " + shown(call) + " does not lead to its note in " + file.name());
      } else if (!returns) {
        report(
            DiagnosticCode.PROOF_NOTE_WRONG,
            "no link leads back from the note of reference " + shown(call) + " in " + file.name());
      }
    }
  }

  // The links of a PDF do not say of which reference they are, but what they are called.
  private void numbers(NotePlan plan) {
    Map<String, String> numbers = new HashMap<>();
    plan.groups().stream()
        .flatMap(group -> group.entries().stream())
        .forEach(entry -> numbers.put(entry.id(), entry.number()));
    for (FinishedLinks.Link link : found.links()) {
      String number = numbers.getOrDefault(link.target(), link.said());
      if (!link.said().isEmpty() && !link.said().equals(number)) {
        report(
            DiagnosticCode.PROOF_NOTE_WRONG,
            "a mark " + link.said() + " leads to note " + number + " in " + file.name());
      }
    }
  }

  private static String shown(NotePlan.Call call) {
    return call.number() + call.letter();
  }

  // Where links lead to places on pages, there must be as many as there are ways.
  private void count(NotePlan plan) {
    long ways = 2 * plan.calls().stream().filter(call -> !call.entry().isEmpty()).count();
    long inside = found.links().stream().filter(link -> !link.external()).count();
    if (inside < ways) {
      report(
          DiagnosticCode.PROOF_NOTE_WRONG,
          file.name() + " has " + inside + " links between references and notes, not " + ways);
    }
  }

  private void report(DiagnosticCode code, String message) {
    diagnostics.report(code, new FilePlace(file.name()), message, file.hint());
  }
}
