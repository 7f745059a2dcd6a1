package octavo.cli;

import octavo.epub.ManuscriptPlaces;
import octavo.resolve.NotePlan;

/**
 * What is known of a file once it is made.
 *
 * @param plan where its notes stand
 * @param places where its documents come from
 */
record EditionOutcome(NotePlan plan, ManuscriptPlaces places) {}
