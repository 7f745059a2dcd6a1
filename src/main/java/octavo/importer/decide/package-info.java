/**
 * What an editor has decided on the import of a text: answers on changes, edits of their own,
 * settings. What comes in: {@code manuscript/decisions.yaml}; what goes out: {@link
 * octavo.importer.decide.Decisions}.
 */
@NullMarked
package octavo.importer.decide;

import org.jspecify.annotations.NullMarked;
