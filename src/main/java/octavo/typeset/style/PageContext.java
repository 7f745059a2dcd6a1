package octavo.typeset.style;

/**
 * What page selectors know of a page.
 *
 * @param name what {@code page} calls it; {@code auto} when nothing does
 * @param recto whether it is a right-hand page
 * @param first whether it is the first of its document: of a chapter, of the contents
 * @param blank whether it is only there so that the next document opens on a right-hand page
 */
public record PageContext(String name, boolean recto, boolean first, boolean blank) {}
