package octavo.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import octavo.diagnostic.Place;
import octavo.report.Finding.Kind;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import org.jspecify.annotations.Nullable;

/** Looks for what is worst. */
final class Search {
  /** Wider and narrower than this a space is seen, in spaces of the font. */
  private static final double LOOSE = 1.6;

  private static final double TIGHT = 0.75;

  /** Two hyphens below each other are common, three are a ladder. */
  private static final int LADDER = 3;

  /** Four spaces stand below each other by chance on every other page. */
  private static final int RIVER = 5;

  /** Depths closer than this are one, in points. */
  private static final double LEVEL = 0.5;

  private final Edition edition;
  private final SetLines set;
  private final List<Finding> findings = new ArrayList<>();

  Search(Edition edition, SetLines set) {
    this.edition = edition;
    this.set = set;
  }

  /** All findings, by kind, the worst first. */
  List<Finding> findings() {
    lines();
    runs();
    for (int verso = 1; verso + 1 < edition.pages().size(); verso += 2) {
      spread(verso);
    }
    // Stable: what is as bad stays in the order of pages.
    findings.sort(
        Comparator.comparing(Finding::kind)
            .thenComparing(Comparator.comparingDouble(Finding::measure).reversed()));
    return findings;
  }

  private void lines() {
    for (SetLine line : set.lines()) {
      double stretch = line.stretch();
      if (stretch >= LOOSE) {
        add(Kind.LOOSE_LINE, stretch, List.of(line), line.gaps());
      } else if (stretch <= TIGHT) {
        add(Kind.TIGHT_LINE, 1 - stretch, List.of(line), line.gaps());
      }
    }
  }

  private void runs() {
    List<SetLine> hyphens = new ArrayList<>();
    List<River> rivers = List.of();
    @Nullable SetLine before = null;
    for (SetLine line : set.lines()) {
      boolean follows = before != null && follows(before, line);
      if (!follows || !line.endsInHyphen()) {
        ladder(hyphens);
      }
      if (line.endsInHyphen()) {
        hyphens.add(line);
      }
      rivers = flow(follows ? rivers : end(rivers), line);
      before = line;
    }
    ladder(hyphens);
    end(rivers);
  }

  // Of one page and of one column, whichever paragraph: eyes do not stop at an indent.
  private static boolean follows(SetLine before, SetLine line) {
    double down = line.baseline() - before.baseline();
    return line.page() == before.page()
        && down > 0
        && down < 2 * line.texts().getFirst().shaped().size()
        && line.left() < before.right()
        && line.right() > before.left();
  }

  private void ladder(List<SetLine> hyphens) {
    if (hyphens.size() >= LADDER) {
      add(Kind.LADDER, hyphens.size(), hyphens, List.of());
    }
    hyphens.clear();
  }

  /** Spaces below each other, one of each line. */
  private record River(List<SetLine> lines, List<SetLine.Gap> spaces) {}

  private List<River> flow(List<River> rivers, SetLine line) {
    List<River> on = new ArrayList<>();
    List<River> ended = new ArrayList<>(rivers);
    for (SetLine.Gap gap : line.gaps()) {
      Optional<River> above =
          rivers.stream()
              .filter(river -> isBelow(river.spaces().getLast(), gap))
              .max(Comparator.comparingInt(river -> river.lines().size()));
      List<SetLine> lines = new ArrayList<>(above.map(River::lines).orElse(List.of()));
      List<SetLine.Gap> spaces = new ArrayList<>(above.map(River::spaces).orElse(List.of()));
      above.ifPresent(ended::remove);
      lines.add(line);
      spaces.add(gap);
      on.add(new River(lines, spaces));
    }
    end(ended);
    return on;
  }

  // By half of the narrower one at least, or the eye sees steps and no river.
  private static boolean isBelow(SetLine.Gap above, SetLine.Gap gap) {
    double shared = Math.min(above.right(), gap.right()) - Math.max(above.left(), gap.left());
    return shared >= 0.5 * Math.min(above.width(), gap.width());
  }

  private List<River> end(List<River> rivers) {
    for (River river : rivers) {
      if (river.lines().size() >= RIVER) {
        add(Kind.RIVER, river.lines().size(), river.lines(), river.spaces());
      }
    }
    return List.of();
  }

  // The last page of a document ends where its text does.
  private void spread(int verso) {
    Optional<Placed> left = lowest(verso);
    Optional<Placed> right = lowest(verso + 1);
    if (left.isEmpty() || right.isEmpty() || document(left.get()) != document(right.get())) {
      return;
    }
    boolean goesOn =
        verso + 2 < edition.pages().size()
            && lowest(verso + 2).map(Search.this::document).orElse(-1) == document(right.get());
    double difference = Math.abs(depth(left.get()) - depth(right.get()));
    if (goesOn && difference > LEVEL) {
      Place at = set.origin(left.get()).orElseThrow().at();
      String label = edition.pages().get(verso).label();
      findings.add(
          new Finding(Kind.UNEVEN_SPREAD, label, at, "", difference, List.of(), List.of()));
    }
  }

  /** What of the content of a page reaches lowest: its depth is where that stands. */
  private Optional<Placed> lowest(int page) {
    Page content = edition.pages().get(page);
    return content.content().stream()
        .filter(placed -> set.origin(placed).isPresent())
        .max(Comparator.comparingDouble(Search::depth));
  }

  private int document(Placed placed) {
    return set.origin(placed).orElseThrow().document();
  }

  private static double depth(Placed placed) {
    return switch (placed) {
      case Placed.Text text -> text.y();
      case Placed.Rule rule -> rule.y() + rule.height();
      case Placed.Shape shape -> shape.y();
      case Placed.Image image -> image.y() + image.height();
      case Placed.Reading _, Placed.EndOfReading _, Placed.Turn _, Placed.EndOfTurn _ -> 0;
    };
  }

  private void add(Kind kind, double measure, List<SetLine> lines, List<SetLine.Gap> spaces) {
    SetLine first = lines.getFirst();
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.text().strip()).append(' '));
    String label = edition.pages().get(first.page()).label();
    findings.add(
        new Finding(kind, label, first.at(), text.toString().strip(), measure, lines, spaces));
  }
}
