package octavo.cli;

import java.nio.file.Path;
import java.util.Optional;
import octavo.diagnostic.Diagnostics;

/**
 * What became of an edition.
 *
 * @param name the edition's name
 * @param target where its file lies or would have lain
 * @param file its file, unless errors kept it from being put in place
 * @param findings what its own stages reported
 */
record EditionResult(String name, Path target, Optional<WrittenFile> file, Diagnostics findings) {}
