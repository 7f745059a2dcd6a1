/**
 * An import over a folder that somebody has edited. What comes in: the files as the last import
 * made them, as they stand now, and as the new import makes them; what goes out: the folder with
 * both the edits and what is new.
 */
@NullMarked
package octavo.importer.merge;

import org.jspecify.annotations.NullMarked;
