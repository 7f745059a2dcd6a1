package octavo.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import octavo.diagnostic.Place;
import octavo.report.Finding.Kind;
import octavo.typeset.Spreads;
import octavo.typeset.page.Edition;
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

  private final Edition edition;
  private final SetLines set;
  private final Spreads spreads;
  private final List<Finding> findings = new ArrayList<>();

  Search(Edition edition, SetLines set, Spreads spreads) {
    this.edition = edition;
    this.set = set;
    this.spreads = spreads;
  }

  /** All findings, by kind, the worst first. */
  List<Finding> findings() {
    lines();
    runs();
    spreads.uneven().forEach(this::spread);
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

  private void spread(Spreads.Uneven spread) {
    Place at =
        edition.pages().get(spread.page()).content().stream()
            .flatMap(placed -> set.origin(placed).stream())
            .map(SetLines.Origin::at)
            .findFirst()
            .orElseThrow();
    findings.add(
        new Finding(
            Kind.UNEVEN_SPREAD,
            spread.page(),
            spread.verso(),
            at,
            "",
            Math.abs(spread.lines()),
            List.of(),
            List.of()));
  }

  private void add(Kind kind, double measure, List<SetLine> lines, List<SetLine.Gap> spaces) {
    SetLine first = lines.getFirst();
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.text().strip()).append(' '));
    String label = edition.pages().get(first.page()).label();
    findings.add(
        new Finding(
            kind,
            first.page(),
            label,
            first.at(),
            text.toString().strip(),
            measure,
            lines,
            spaces));
  }
}
