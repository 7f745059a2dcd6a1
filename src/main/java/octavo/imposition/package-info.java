/**
 * Pages to sheets: which page goes where on which side, so that sheets printed, folded and nested
 * make a book.
 *
 * <p>What comes in: any PDF, and how it is to be printed and folded. What goes out: a PDF of sheets
 * for paper or a screen, whose pages are drawn as they are, each a form, nothing of them encoded
 * anew unless they are to be grey; and a page that shows what goes where. {@link
 * octavo.imposition.SheetPlan} knows of no PDF: it says which page stands in which cell.
 */
@NullMarked
package octavo.imposition;

import org.jspecify.annotations.NullMarked;
