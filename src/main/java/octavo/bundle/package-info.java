/**
 * Offline copies: a book's finished editions with all that belongs to them, in one folder that is a
 * web site as well, and in a zip; and whether every byte of such a copy is there.
 *
 * <p>What comes in: a {@link octavo.bundle.BundleDescription}, the finished files by name, sum and
 * kind. What goes out: the texts that stand beside them ({@link octavo.bundle.BundleTexts}: page,
 * README, rights, metadata, catalogue), their {@link octavo.bundle.Checksums} and the {@link
 * octavo.bundle.BundleZip}. {@link octavo.bundle.Verification} finds what of a folder or zip is
 * missing, changed or added.
 *
 * <p>{@link octavo.bundle.ShelfTexts} makes the catalogue of many bundles that lie side by side, of
 * what their own feeds say of them ({@link octavo.bundle.ShelvedBook}).
 *
 * <p>What a bundle is to others, such as a shelf of many: a folder with {@code SHA256SUMS} that
 * names each of its other files, {@code opds.xml} with one entry whose links lead to its editions
 * and cover, and {@code index.html}. All addresses in it are relative, so that it can lie anywhere.
 * Names are ASCII, none is another's in the other case, and none is refused by FAT32.
 */
@NullMarked
package octavo.bundle;

import org.jspecify.annotations.NullMarked;
