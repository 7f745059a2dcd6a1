package octavo.cli;

import java.io.IOException;
import java.util.Optional;
import octavo.book.Book;
import octavo.check.Certificate;
import octavo.check.FileCheck;
import octavo.check.FinishedFile;
import octavo.check.PdfReadBack;
import octavo.check.Proof;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;

/**
 * What a finished file is put to before it is in place: that its words are there, and with {@code
 * --check} the proof, the validators and the rules of accessibility and of stores.
 */
final class EditionCheck {
  private final boolean checking;
  private final Stages stages;

  EditionCheck(boolean checking, Stages stages) {
    this.checking = checking;
    this.stages = stages;
  }

  // The engines of a PDF lose words silently, so each is read back; when checking, every edition is
  // proved against the raw files as well.
  Optional<Certificate> check(
      FinishedFile file, EditionOrder order, EditionOutcome made, Diagnostics findings)
      throws IOException {
    Book book = order.reading().book();
    Edition edition = order.edition();
    NotePlan plan = made.plan();
    Optional<Proof> proof = order.proof();
    Optional<Certificate> certificate = Optional.empty();
    if (proof.isPresent()) {
      certificate =
          stages.run(
              edition.name() + ": proving",
              () -> proof.get().prove(file, book, edition, plan, findings));
    } else if (edition.format() == Edition.Format.PDF) {
      stages.run(
          edition.name() + ": reading back",
          () -> {
            PdfReadBack.compare(file, book, edition, plan, findings);
            return edition;
          });
    }
    if (checking && !findings.hasErrors()) {
      stages.run(
          edition.name() + ": checking",
          () -> {
            Diagnostics found = new Diagnostics();
            FileCheck.check(file.path(), file.name(), found);
            if (edition.format() == Edition.Format.EPUB) {
              AccessibilityFiles.check(file, found);
              StoreFindings.check(file, edition.device().profile(), found);
            }
            findings.addAll(ManuscriptLines.of(found, file, made.places()));
            return edition;
          });
    }
    return certificate;
  }
}
