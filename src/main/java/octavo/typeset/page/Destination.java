package octavo.typeset.page;

/**
 * A place a link can lead to.
 *
 * @param page the index of the page
 * @param x from the left
 * @param y of the top of what stands there, from the top
 */
public record Destination(int page, double x, double y) {}
