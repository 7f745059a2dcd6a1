package octavo.manuscript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;

/**
 * Resolves mdBook's directives: {@code include}, {@code rustdoc_include}, {@code playground},
 * {@code title}. What cannot be resolved stays as it is written, with a warning, as in mdBook. A
 * directive after a backslash is text, the backslash left out.
 */
final class Includes {
  /** As deep as mdBook goes. */
  private static final int MAX_DEPTH = 10;

  /** What the includes of one chapter may come to, in characters: more is a loop or a mistake. */
  private static final int MAX_LENGTH = 16_000_000;

  private final TextFiles files;
  private final Map<SourceFile, List<String>> lines = new HashMap<>();
  private final Set<Diagnostic> warned = new HashSet<>();

  Includes(TextFiles files) {
    this.files = files;
  }

  /** The text of a chapter with its directives resolved and hidden lines of Rust left out. */
  ManuscriptText resolve(SourceFile chapter, boolean numbered) {
    ManuscriptText whole = ManuscriptText.of(chapter, numbered);
    if (chapter.text().contains("{{")) {
      PiecedText out = new PiecedText();
      expand(chapter, out);
      whole = new ManuscriptText(chapter, out.toString(), out.origins(), numbered);
    }
    return HiddenLines.without(whole);
  }

  private void expand(SourceFile chapter, PiecedText out) {
    String text = chapter.text();
    int done = 0;
    for (Optional<IncludeDirective> next = IncludeDirective.next(text, 0);
        next.isPresent();
        next = IncludeDirective.next(text, done)) {
      IncludeDirective directive = next.get();
      out.copy(text, done, directive.start(), done);
      SourceSpan at = chapter.span(directive.start(), directive.end());
      Optional<String> brought = brought(directive, chapter.path(), at, 1, out.length());
      if (brought.isPresent()) {
        out.bring(brought.get(), directive.start());
      } else {
        int from = directive.start() + (directive.escaped() ? 1 : 0);
        out.copy(text, from, directive.end(), from);
      }
      done = directive.end();
    }
    out.copy(text, done, text.length(), done);
  }

  /** What a directive brings in; empty when it stays as it is written. */
  private Optional<String> brought(
      IncludeDirective directive, String from, SourceSpan at, int depth, int length) {
    if (directive.escaped()) {
      return Optional.empty();
    }
    return switch (directive.word()) {
      case "title" -> Optional.of("");
      case "include", "rustdoc_include" -> included(directive.argument(), from, at, depth, length);
      case "playground", "playpen" -> {
        String[] words = directive.argument().split("\\s+");
        String properties = String.join(",", List.of(words).subList(1, words.length));
        yield included(words[0], from, at, depth, length)
            .map(
                code ->
                    "```rust"
                        + (properties.isEmpty() ? "" : "," + properties)
                        + "\n"
                        + code
                        + "\n```");
      }
      default -> Optional.empty();
    };
  }

  private Optional<String> included(
      String argument, String from, SourceSpan at, int depth, int length) {
    int colon = argument.indexOf(':');
    String path = colon < 0 ? argument : argument.substring(0, colon);
    IncludeRange range =
        colon < 0 ? IncludeRange.ALL : IncludeRange.parse(argument.substring(colon + 1));
    Optional<SourceFile> file = files.named(from, path, at, DiagnosticCode.BOOK_INCLUDE);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    List<String> all = lines.computeIfAbsent(file.get(), f -> f.text().lines().toList());
    if (!range.isIn(all)) {
      warn(at, "'" + file.get().path() + "' has no part '" + argument.substring(colon + 1) + "'");
      return Optional.empty();
    }
    return nested(range.select(all), file.get(), at, depth, length);
  }

  private Optional<String> nested(
      String text, SourceFile file, SourceSpan at, int depth, int length) {
    if (length + text.length() > MAX_LENGTH) {
      warn(at, "the includes of this chapter come to more than " + MAX_LENGTH + " characters");
      return Optional.empty();
    }
    if (!text.contains("{{")) {
      return Optional.of(text);
    }
    if (depth >= MAX_DEPTH) {
      warn(at, "includes within includes go more than " + MAX_DEPTH + " deep");
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (Optional<IncludeDirective> next = IncludeDirective.next(text, 0);
        next.isPresent();
        next = IncludeDirective.next(text, done)) {
      IncludeDirective inner = next.get();
      out.append(text, done, inner.start());
      String kept = text.substring(inner.start() + (inner.escaped() ? 1 : 0), inner.end());
      out.append(brought(inner, file.path(), at, depth + 1, length + out.length()).orElse(kept));
      done = inner.end();
    }
    return Optional.of(out.append(text, done, text.length()).toString());
  }

  private void warn(SourceSpan at, String message) {
    Diagnostic warning =
        Diagnostic.of(
            DiagnosticCode.BOOK_INCLUDE,
            at,
            message,
            "correct the directive; until then it stands in the text as written");
    // A file that includes itself many times over says the same many times over.
    if (warned.add(warning)) {
      files.diagnostics().report(warning);
    }
  }
}
