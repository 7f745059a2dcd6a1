/** Mended passages to the files of a book folder, and the proof that no word was lost. */
@NullMarked
package octavo.importer.write;

import org.jspecify.annotations.NullMarked;
