package octavo.typeset.line;

import java.util.Arrays;
import java.util.Optional;

/**
 * One pass of the optimum fit of Knuth and Plass ("Breaking Paragraphs into Lines", 1981; TeX: The
 * Program, part 38): goes over the places where lines may end, keeps for each the best ways to get
 * there, and takes the best that reaches the end. The ways to one place are told apart by fitness
 * and by how many lines in a row end in a hyphen, and by line number where that still matters.
 *
 * <p>Greedy breaking and best fit line by line were rejected: they cannot repair an early line for
 * the sake of a later one. In practice linear: only ways whose last line could still take more text
 * are looked at.
 */
final class TotalFit {
  /** What a last line costs that is nothing but the long rest of a word, in short last lines. */
  private static final double LONG_REST = 1.75;

  private static final int FITNESSES = 4;
  private static final int RUNS = 4;
  private static final int KINDS = FITNESSES * RUNS;

  private final Items items;
  private final Demerits demerits;
  private final Pass pass;
  private final Window window;
  private final LineFit fit;
  private final Nodes nodes;

  // The best ways to the place at hand, of the line number at hand, by kind.
  private final double[] costs = new double[KINDS];
  private final int[] origins = new int[KINDS];
  private double least;

  /** How many lines from the front line numbers matter, and which are of use at a place. */
  interface Window {
    /** All line numbers from this on are alike. */
    int alikeFrom();

    /** Whether a way that has set so many lines up to an item can be of use. */
    boolean admits(int item, int lines);
  }

  TotalFit(Problem problem, Pass pass, Window window, Nodes nodes) {
    this.items = problem.items();
    this.demerits = problem.demerits();
    this.pass = pass;
    this.window = window;
    this.nodes = nodes;
    this.fit = new LineFit(items, problem.shape());
    nodes.clear();
  }

  /**
   * The best choice.
   *
   * @param lines how many lines it should have; if that cannot be, as near as can be on the same
   *     side of the best; 0 for as many as are best
   * @return nothing when a line would be worse than the pass admits
   */
  Optional<Breaks> run(int lines) {
    int root = nodes.add(Nodes.HEAD, -1, 0);
    nodes.reached(root, Nodes.HEAD, 1, 0);
    for (int item = 0; item < items.size(); item++) {
      if (items.isPlace(item, pass.reach())) {
        reach(item);
        if (nodes.next(Nodes.HEAD) == Nodes.NONE) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(trace(choose(lines)));
  }

  private void reach(int item) {
    clear();
    int before = Nodes.HEAD;
    int node = nodes.next(before);
    while (node != Nodes.NONE) {
      int line = nodes.line(node);
      if (consider(node, item, before)) {
        before = node;
      } else {
        nodes.removeAfter(before);
      }
      node = nodes.next(before);
      if (node == Nodes.NONE || !isAlike(line, nodes.line(node))) {
        before = open(before, item);
        clear();
      }
    }
  }

  private boolean isAlike(int line, int other) {
    return line == other || Math.min(line, other) >= window.alikeFrom();
  }

  private void clear() {
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    least = Double.POSITIVE_INFINITY;
  }

  /** Considers a line from a node to a place; whether the node may reach further. */
  private boolean consider(int node, int item, int before) {
    if (nodes.start(node) > item) {
      return true;
    }
    fit.fit(nodes.item(node), nodes.start(node), item, nodes.line(node), pass.emergencyStretch());
    boolean isOverfull = fit.isOverfull();
    boolean isLastHope =
        pass.last()
            && before == Nodes.HEAD
            && nodes.next(node) == Nodes.NONE
            && least == Double.POSITIVE_INFINITY;
    if (isOverfull ? isLastHope : pass.last() || fit.badness() <= pass.tolerance()) {
      propose(node, item, isLastHope);
    }
    return !isOverfull && !items.isForced(item);
  }

  private void propose(int node, int item, boolean isLastHope) {
    int kind = nodes.kind(node);
    boolean hyphen = items.isHyphen(item);
    int run = hyphen ? kind / FITNESSES + 1 : 0;
    if (run > pass.hyphens() && !isLastHope || !window.admits(item, nodes.line(node) + 1)) {
      return;
    }
    int fitness = fit.fitness();
    double cost = nodes.demerits(node) + cost(node, item);
    int next = fitness + FITNESSES * Math.min(run, RUNS - 1);
    if (cost < costs[next]) {
      costs[next] = cost;
      origins[next] = node;
      least = Math.min(least, cost);
    }
  }

  /** What the line just fitted costs. */
  private double cost(int node, int item) {
    double worth = demerits.line() + fit.badness();
    double penalty = items.penalty(item);
    double cost = worth * worth + Math.copySign(penalty * penalty, penalty);
    boolean afterHyphen = nodes.item(node) >= 0 && items.isHyphen(nodes.item(node));
    if (afterHyphen && items.isHyphen(item)) {
      cost += demerits.doubleHyphen();
    }
    if (items.isForced(item)) {
      cost += afterHyphen ? demerits.finalHyphen() : 0;
      cost += nodes.line(node) > 0 ? endCost(node, item, afterHyphen) : 0;
    }
    boolean jumps = Math.abs(fit.fitness() - nodes.kind(node) % FITNESSES) > 1;
    return cost + (jumps ? demerits.fitness() : 0);
  }

  /** What the line just fitted costs as the last of several. */
  private double endCost(int node, int item, boolean afterHyphen) {
    boolean isRest = afterHyphen && !items.hasSpace(nodes.start(node), item);
    if (fit.isShort()) {
      return demerits.shortEnd() * (afterHyphen ? 2 : 1);
    }
    // Nearly as dear as one that is short too: were it as dear, that would be taken as readily.
    if (isRest) {
      return LONG_REST * demerits.shortEnd();
    }
    return fit.isNearlyFull() ? demerits.fullEnd() : 0;
  }

  /** Adds the best ways found to the list; what stands last before the rest of the list. */
  private int open(int before, int item) {
    int last = before;
    if (least == Double.POSITIVE_INFINITY) {
      return last;
    }
    double worst = least + demerits.fitness() + demerits.doubleHyphen() + demerits.finalHyphen();
    int start = items.start(item);
    for (int kind = 0; kind < KINDS; kind++) {
      if (costs[kind] <= worst) {
        last = nodes.add(last, item, start);
        nodes.reached(last, origins[kind], kind, costs[kind]);
      }
    }
    return last;
  }

  private int choose(int lines) {
    int best = nodes.next(Nodes.HEAD);
    for (int node = best; node != Nodes.NONE; node = nodes.next(node)) {
      int nearer =
          lines == 0 ? 0 : Math.abs(nodes.line(node) - lines) - Math.abs(nodes.line(best) - lines);
      if (nearer < 0 || nearer == 0 && nodes.demerits(node) < nodes.demerits(best)) {
        best = node;
      }
    }
    return best;
  }

  private Breaks trace(int end) {
    int count = nodes.line(end);
    int[] chosen = new int[count];
    double[] ratios = new double[count];
    double[] expansions = new double[count];
    boolean[] overfull = new boolean[count];
    int node = end;
    for (int line = count - 1; line >= 0; line--) {
      int from = nodes.previous(node);
      chosen[line] = nodes.item(node);
      fit.fit(nodes.item(from), nodes.start(from), nodes.item(node), line, 0);
      overfull[line] = fit.isOverfull();
      ratios[line] = Math.max(-1, fit.ratio());
      expansions[line] = fit.expansion();
      node = from;
    }
    return new Breaks(chosen, ratios, expansions, overfull, nodes.demerits(end));
  }
}
