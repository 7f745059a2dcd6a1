/**
 * The commands. {@link octavo.cli.Build} is the pipeline on one screen.
 *
 * <p>What comes in: arguments and the streams to write to. What goes out: files, a line on standard
 * output for each, diagnostics on standard error, and an exit code; with {@code --fix} also the
 * manuscript's own files, mended.
 */
@NullMarked
package octavo.cli;

import org.jspecify.annotations.NullMarked;
