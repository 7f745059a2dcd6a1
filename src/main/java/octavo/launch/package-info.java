/**
 * Makes the program start fast: what Java would work out on every run is worked out once, after
 * compiling.
 *
 * <p>What comes in: the compiled program. What goes out: the same program, linked; the launcher
 * then lets Java keep it in its cache ({@link octavo.cli.Training}).
 */
@NullMarked
package octavo.launch;

import org.jspecify.annotations.NullMarked;
