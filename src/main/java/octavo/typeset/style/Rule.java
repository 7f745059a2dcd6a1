package octavo.typeset.style;

import java.util.List;

/**
 * Declarations for what a selector matches.
 *
 * @param order the place among all rules of all sheets: of equally weighty ones the later wins
 */
record Rule(Selector selector, List<Declaration> declarations, int order) {}
