/** Readers of file formats: bytes to a {@link octavo.importer.text.SourceText}. */
@NullMarked
package octavo.importer.read;

import org.jspecify.annotations.NullMarked;
