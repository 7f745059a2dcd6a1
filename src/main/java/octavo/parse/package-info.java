/**
 * Text to draft: the only room that knows the Markdown of manuscripts.
 *
 * <p>What comes in: the source files of a {@link octavo.manuscript.Manuscript}. What goes out: a
 * {@link octavo.parse.Draft} a file, whose blocks and inlines are those of {@code book} with draft
 * marks for what only the whole book can resolve: notes, links, images.
 *
 * <p>commonmark-java finds the blocks. The inline level is our own, from {@link
 * octavo.parse.InlineScanner} on, because that of commonmark-java 0.28.0 ({@code InlineParserImpl})
 * falls short where no extension point reaches:
 *
 * <ul>
 *   <li><b>Notes in links.</b> A mark that a {@code LinkProcessor} puts in place of {@code [18]}
 *       counts as a link, so the link whose text holds it is lost; {@code LinkResult} cannot say
 *       otherwise.
 *   <li><b>Spans.</b> No processor is asked about <code>[a [18] b]{.class}</code>, nor about
 *       brackets that hold a link.
 *   <li><b>Places.</b> Texts are merged with what escapes and entities stand for, which shifts the
 *       column of every later character, and soft line breaks have no place.
 *   <li><b>Hostile input.</b> {@code mergeChildTextNodes} follows the nesting by recursion: the
 *       stack of 1 MB overflows at about 6,600 levels of emphasis, images or notes. Each closing
 *       bracket of an image or note copies the text inside it, and each link looks at every open
 *       bracket: {@code ![} and {@code ]} take 7.4 s at 20,000 of each and over 40 s at 50,000,
 *       50,000 {@code [} before as many links 9 s. Ours takes 0.03 s for each of them.
 *   <li><b>Time.</b> Whole EPUB builds with it, its nodes made our tokens and spans and escapes
 *       left out, took 0.06 s of CPU more for a book of 0.5 MB and 0.12 s for one of 2.5 MB.
 * </ul>
 *
 * <p>{@code CommonMarkSpecTest} holds that both find the same structure in everything they share,
 * {@code InlinesTest} that ours finds what is listed here.
 */
@NullMarked
package octavo.parse;

import org.jspecify.annotations.NullMarked;
