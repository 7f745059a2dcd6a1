/**
 * The commands. {@link octavo.cli.Build} is the pipeline on one screen.
 *
 * <p>What comes in: arguments and the streams to write to. What goes out: files, a line on standard
 * output for each, diagnostics on standard error, and an exit code.
 */
@NullMarked
package octavo.cli;

import org.jspecify.annotations.NullMarked;
