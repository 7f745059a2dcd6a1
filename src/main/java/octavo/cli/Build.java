package octavo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import octavo.check.Proof;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;

/**
 * The pipeline: read → parse → resolve, and for each file an {@link EditionBuild}: theme → note
 * plan → EPUB, HTML or PDF → read back → check → put in place. A stage reports all it finds; the
 * next is not begun when there are errors. The files of a book are parsed, and its editions made,
 * side by side.
 */
final class Build {
  private final BuildRequest request;
  private final Workshop workshop;
  private final Stages stages;

  /** A build of a request. */
  Build(BuildRequest request, Workshop workshop) {
    this.request = request;
    this.workshop = workshop;
    this.stages = workshop.stages();
  }

  /**
   * Builds the editions asked for; none when the book itself has errors.
   *
   * @param diagnostics for what is found in the book itself
   * @param results takes what became of each edition as soon as it is done
   */
  void run(Diagnostics diagnostics, Consumer<EditionResult> results) throws IOException {
    Optional<Reading> read = Reading.of(request, workshop, diagnostics);
    if (read.isEmpty()) {
      return;
    }
    Reading reading = read.get();
    Optional<Proof> proof = proof(reading, diagnostics);
    EditionChoice choice = new EditionChoice(request, reading.manuscript().settings());
    WholeBookPages whole = new WholeBookPages(request, reading, stages);
    List<EditionOrder> orders = new ArrayList<>();
    for (BookPart part : parts(reading, diagnostics)) {
      PageExchange pages = new PageExchange(choice.editions());
      Reading own = new Reading(reading.manuscript(), part.book());
      for (Edition edition : pages.editions()) {
        orders.add(
            new EditionOrder(own, proof, edition, pages, whole, choice.target(edition, part)));
      }
    }
    workshop
        .jobs()
        .each(
            orders,
            order -> {
              try {
                results.accept(new EditionBuild(request, workshop).make(order));
              } finally {
                order.pages().end(order.edition());
              }
              return order;
            });
  }

  private List<BookPart> parts(Reading reading, Diagnostics diagnostics) {
    return request.split()
        ? BookPart.chapters(reading.book(), diagnostics)
        : List.of(BookPart.whole(reading.book()));
  }

  private Optional<Proof> proof(Reading reading, Diagnostics diagnostics) throws IOException {
    return request.check()
        ? Optional.of(
            stages.run(
                "reading for the proof",
                () ->
                    Proof.of(
                        reading.manuscript(), diagnostics.sorted(), request.overrides().keySet())))
        : Optional.empty();
  }
}
