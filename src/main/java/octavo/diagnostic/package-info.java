/**
 * Says what is wrong and where.
 *
 * <p>What comes in: a finding of any room, as a {@link octavo.diagnostic.Diagnostic} with a
 * permanent {@link octavo.diagnostic.DiagnosticCode}, a {@link octavo.diagnostic.Place}, a hint
 * and, where nothing is to decide, the {@link octavo.diagnostic.Edit}s that mend it. What goes out:
 * the findings of one run in a fixed order, whatever thread reported them. How they are printed is
 * the command line's business.
 *
 * <p>The author's mistake is a diagnostic and the work goes on; trouble with the environment is an
 * {@link java.io.IOException}; a bug of ours is an {@link java.lang.IllegalStateException}.
 */
@NullMarked
package octavo.diagnostic;

import org.jspecify.annotations.NullMarked;
