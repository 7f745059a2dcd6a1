package octavo.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to import.
 *
 * @param text the text
 * @param folder the book's folder
 * @param answers a file of answers that the page of a report has saved
 * @param review whether to ask about what is doubtful
 */
record ImportRequest(Path text, Path folder, Optional<Path> answers, boolean review) {}
