/**
 * Makes the program start fast: what Java would work out on every run is worked out once, after
 * compiling.
 *
 * <p>What comes in: the compiled program, and those of its libraries that every run loads and whose
 * classes are too old for the cache. What goes out: the same, linked; the launcher then lets Java
 * keep it in its cache ({@link octavo.cli.Training}).
 *
 * <p>What is left to do by hand: the cache holds no lambda of an interface that has a constant to
 * initialise, and none of {@link java.util.Comparator}'s own making. What every build runs does
 * without them; {@code -Xlog:class+load} in {@code OCTAVO_JAVA_OPTIONS} shows what is made anew.
 */
@NullMarked
package octavo.launch;

import org.jspecify.annotations.NullMarked;
