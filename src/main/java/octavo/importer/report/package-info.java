/** The page on which an editor reads what an import has changed. */
@NullMarked
package octavo.importer.report;

import org.jspecify.annotations.NullMarked;
