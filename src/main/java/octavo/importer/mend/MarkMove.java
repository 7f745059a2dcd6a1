package octavo.importer.mend;

import octavo.importer.text.TracedText;

/**
 * A mark, a closing quotation mark or both on their way back.
 *
 * @param host the text that takes them
 * @param from the text they stood at the head of
 * @param slid the characters that move
 * @param torn how many of them, at their head, are quotation marks
 * @param confidence how sure it is, in per cent
 * @param reason what speaks for it, empty when nothing in particular does
 */
record MarkMove(
    TracedText host, TracedText from, TracedText slid, int torn, int confidence, String reason) {}
