package octavo.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import octavo.check.Certificate;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;

/**
 * What became of an edition.
 *
 * @param name the edition's name
 * @param target where its file lies or would have lain
 * @param file its file, unless errors kept it from being put in place
 * @param certificate what was proved of the file, if that was asked for
 * @param reports files that tell of its typography, if they were asked for
 * @param findings what its own stages reported
 */
record EditionResult(
    String name,
    Path target,
    Optional<WrittenFile> file,
    Optional<Certificate> certificate,
    List<WrittenFile> reports,
    Diagnostics findings) {
  /** An edition whose file was not even begun. */
  static EditionResult failed(Edition edition, Path target, Diagnostics findings) {
    return new EditionResult(
        edition.name(), target, Optional.empty(), Optional.empty(), List.of(), findings);
  }
}
