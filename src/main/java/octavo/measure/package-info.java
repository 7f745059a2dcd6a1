/**
 * Lengths, sizes and trim sizes as types, so that no bare number of unknown unit is passed about.
 *
 * <p>What comes in: {@code 120mm}, {@code A5}. What goes out: {@link octavo.measure.Length} and
 * {@link octavo.measure.TrimSize}.
 */
@NullMarked
package octavo.measure;

import org.jspecify.annotations.NullMarked;
