/**
 * Text to draft: the only room that knows Markdown.
 *
 * <p>What comes in: the source files of a {@link octavo.manuscript.Manuscript}. What goes out: a
 * {@link octavo.parse.Draft} a file, whose blocks and inlines are those of {@code book} with draft
 * marks for what only the whole book can resolve: notes, links, images.
 */
@NullMarked
package octavo.parse;

import org.jspecify.annotations.NullMarked;
