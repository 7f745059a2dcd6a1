package octavo.typeset.line;

/**
 * What lines are to be chosen for.
 *
 * @param items a paragraph; its last item is a forced place
 * @param shape what its lines are fitted to
 * @param demerits what counts against them
 */
record Problem(Items items, Shape shape, Demerits demerits) {}
