/**
 * What the words of code are: keywords, texts, comments.
 *
 * <p>What comes in: code and the name of its language, as {@code parse} finds them. What goes out:
 * the {@link octavo.book.CodeToken}s that a {@link octavo.book.CodeBlock} carries from there on.
 * Nothing but kinds and places: how they look, the style sheets say.
 *
 * <p>This is done once, where a code block is made, because it is a matter of reading the
 * manuscript as quotation marks are: both editions then print the same, neither knows a library of
 * languages, and a book without code never loads one. It is a room of its own because the library
 * is: RSyntaxTextArea, the only one of its kind that knows Rust, Go, TypeScript and shells and
 * whose scanners are compiled automata (JFlex), a class a language, loaded when the language first
 * occurs. Prism4j was weighed: no Rust, no shell, and regular expressions searched anew at each
 * character. The scanners need no window and start none: {@code HighlighterTest} holds that AWT is
 * never started.
 */
@NullMarked
package octavo.highlight;

import org.jspecify.annotations.NullMarked;
