package octavo.manuscript;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of CSS what fetches: {@code @import}, and {@code url()} of anything but a part of the
 * same drawing, a picture or a font inside the file (CSS Syntax 3; CSS Values 4, section 4.5).
 */
final class SvgCss {
  private static final Pattern SUSPICIOUS =
      Pattern.compile(
          "@import|url\\s*\\(|image\\s*\\(|image-set\\s*\\(|src\\s*\\(|expression\\s*\\("
              + "|-moz-binding|javascript:",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMENT = Pattern.compile("/\\*[^*]*+\\*++(?:[^/*][^*]*+\\*++)*+/");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})\\s?|([^\\n\\r0-9a-fA-F]))");
  private static final Pattern DECLARATION =
      Pattern.compile("\\s*+-?[a-zA-Z_][-a-zA-Z0-9_]*+\\s*+:\\s*+[^\\s{}][^{}]*+");
  private static final Pattern EMPTY_DECLARATION = Pattern.compile("[{;]\\s*+;");
  private static final Pattern IMPORT =
      Pattern.compile("@import[^;]*+;?+", Pattern.CASE_INSENSITIVE);
  private static final Pattern URL =
      Pattern.compile(
          "url\\(\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^)\"']*+))\\s*+\\)", Pattern.CASE_INSENSITIVE);
  private static final Pattern INSIDE =
      Pattern.compile(
          "#.*|data:(?:image/(?:png|jpe?g|gif|webp)|(?:font|application)/[-a-z0-9.+]*font[-a-z0-9.+]*"
              + "|font/[-a-z0-9.+]+)[;,].*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private SvgCss() {}

  /**
   * The same CSS, a style sheet, declarations or one value, without what fetches.
   *
   * @param removed told when something was
   */
  static String clean(String css, Set<String> removed) {
    boolean escaped = css.indexOf('\\') >= 0;
    boolean commented = css.contains("/*");
    if (!escaped && !commented && !SUSPICIOUS.matcher(css).find()) {
      return css;
    }
    String bare = COMMENT.matcher(css).replaceAll("");
    String plain = escaped ? unescape(bare) : bare;
    if (isHarmless(plain)) {
      return css;
    }
    removed.add(SvgRules.OUTSIDE);
    // Escapes that hide a reference were written by no drawing program.
    if (escaped) {
      return "";
    }
    String cleaned = replaceUrls(IMPORT.matcher(bare).replaceAll(""));
    return isHarmless(cleaned) ? cleaned : "";
  }

  /** A value with {@code none} for each part of the drawing it refers to that is not there. */
  static String withoutDangling(String value, SvgRules.Ids known) {
    if (!value.contains("url(")) {
      return value;
    }
    return URL.matcher(value)
        .replaceAll(
            found -> {
              String target = target(found);
              boolean dangling = target.startsWith("#") && !known.contain(target.substring(1));
              return dangling ? "none" : Matcher.quoteReplacement(found.group());
            });
  }

  /**
   * The declarations of a {@code style} attribute without those that are none, such as what stands
   * between two semicolons: readers pass over them, EPUBCheck does not.
   */
  static String declarations(String css) {
    if (css.isBlank() || css.indexOf('"') >= 0 || css.indexOf('\'') >= 0 || css.indexOf('(') >= 0) {
      return css;
    }
    String[] parts = css.split(";");
    StringBuilder kept = new StringBuilder(css.length());
    int dropped = 0;
    for (String part : parts) {
      if (DECLARATION.matcher(part).matches()) {
        kept.append(kept.isEmpty() ? "" : ";").append(part);
      } else {
        dropped++;
      }
    }
    boolean trailing = dropped == 1 && parts[parts.length - 1].isBlank();
    return dropped == 0 || trailing ? css : kept.toString();
  }

  /** A style sheet that no parser stumbles over: itself, mended, or nothing. */
  static String sheet(String css, Set<String> removed) {
    String cleaned = clean(css, removed);
    if (!isBalanced(cleaned)) {
      removed.add("a broken style sheet");
      return "";
    }
    String mended = cleaned;
    while (EMPTY_DECLARATION.matcher(mended).find()) {
      mended = EMPTY_DECLARATION.matcher(mended).replaceAll(m -> m.group().substring(0, 1));
    }
    return mended;
  }

  private static boolean isBalanced(String css) {
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < css.length() && depth >= 0; i++) {
      char c = css.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      }
    }
    return depth == 0 && quote == 0;
  }

  // Whatever is left after the references inside the file are taken away must name none.
  private static boolean isHarmless(String css) {
    Matcher matcher = URL.matcher(css);
    StringBuilder rest = new StringBuilder(css.length());
    while (matcher.find()) {
      matcher.appendReplacement(rest, isInside(matcher) ? " " : "url(");
    }
    matcher.appendTail(rest);
    return !SUSPICIOUS.matcher(rest).find();
  }

  private static String replaceUrls(String css) {
    return URL.matcher(css)
        .replaceAll(found -> isInside(found) ? Matcher.quoteReplacement(found.group()) : "none");
  }

  private static boolean isInside(MatchResult url) {
    return INSIDE.matcher(target(url)).matches();
  }

  private static String target(MatchResult url) {
    for (int group = 1; group <= 3; group++) {
      if (url.group(group) != null) {
        return url.group(group).strip();
      }
    }
    return "";
  }

  private static String unescape(String css) {
    return ESCAPE
        .matcher(css)
        .replaceAll(
            found -> {
              String hex = found.group(1);
              int code = hex == null ? found.group(2).charAt(0) : Integer.parseInt(hex, 16);
              boolean valid = Character.isValidCodePoint(code);
              return Matcher.quoteReplacement(valid ? Character.toString(code) : "");
            });
  }
}
