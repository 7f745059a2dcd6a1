/**
 * What stores refuse of an EPUB, or ask to be mended: the rules of Kindle, Kobo and Apple Books
 * that a program can judge, and what older e-readers do not open.
 *
 * <p>What comes in: any EPUB, and for which devices it is made. What goes out: diagnostics STORE,
 * each naming the stores it is about. {@link octavo.check.store.StoreRule} lists the rules with
 * their sources; the limits in numbers are those of {@link octavo.manuscript.DeviceProfile}.
 *
 * <p>The EPUB is read as a store reads it: nothing is asked of how it was made. What EPUBCheck
 * finds is left to it, but where a store says more.
 */
@NullMarked
package octavo.check.store;

import org.jspecify.annotations.NullMarked;
