package octavo.typeset.line;

/**
 * One attempt at a paragraph.
 *
 * @param reach where lines may end
 * @param tolerance the largest badness a line may have
 * @param emergencyStretch what lines are thought to stretch beyond their glue, so that even the
 *     loosest are told apart, in points
 * @param hyphens how many lines in a row may end in a hyphen
 * @param last whether it must come to an end, with lines too long if need be
 */
record Pass(
    Items.Reach reach, double tolerance, double emergencyStretch, int hyphens, boolean last) {}
