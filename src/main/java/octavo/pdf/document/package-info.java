/**
 * What every PDF of ours has, whichever engine made it: what it says of itself, page labels,
 * compressed streams, files of packed objects, and a font of boxes for characters no font has.
 */
@NullMarked
package octavo.pdf.document;

import org.jspecify.annotations.NullMarked;
