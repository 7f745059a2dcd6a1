/** What a source says: its transcript, its passages, and characters that know where they stood. */
@NullMarked
package octavo.importer.text;

import org.jspecify.annotations.NullMarked;
