package octavo.typeset;

/**
 * A strip at its place.
 *
 * @param strip what stands there
 * @param top where it begins, in points down from what it stands in
 * @param repeats whether what it repeats on a new page stands above it
 */
record Standing(Strip strip, double top, boolean repeats) {}
