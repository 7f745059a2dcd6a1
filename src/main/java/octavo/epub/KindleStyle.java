package octavo.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.epub.StyleBlocks.Declaration;

/**
 * A style sheet as Kindle knows it (Amazon, Kindle Publishing Guidelines, 6.2, 10.2 and 10.3.4):
 * nothing has a fixed place, no line a negative height, a margin that would cut text off at the
 * edge of the screen is none, and sizes of type are in em, so that readers can change them.
 */
final class KindleStyle {
  private static final Pattern SIZE =
      Pattern.compile("([0-9]*\\.?[0-9]+)(px|pt|pc|in|cm|mm|q)(\\s*!important)?");

  /** CSS Values 3, 5.2: pixels of a unit; and those of the size that browsers begin with. */
  private static final double PIXELS_OF_EM = 16;

  private static final Set<String> MARGINS =
      Set.of("margin-left", "margin-right", "margin-top", "margin-bottom");

  private KindleStyle() {}

  static String of(String sheet) {
    return StyleBlocks.changed(sheet, KindleStyle::known);
  }

  private static List<Declaration> known(String selector, List<Declaration> declarations) {
    // A number that a style makes hangs in room that the text beside it leaves.
    boolean isMade = selector.contains("::");
    List<Declaration> known = new ArrayList<>();
    for (Declaration declaration : declarations) {
      String value = declaration.value().toLowerCase(Locale.ROOT);
      boolean refused =
          switch (declaration.property()) {
            case "position" -> value.startsWith("fixed");
            case "line-height" -> value.startsWith("-");
            default -> false;
          };
      if (!refused) {
        known.add(isMade ? declaration : known(declaration, declarations));
      }
    }
    return known;
  }

  private static Declaration known(Declaration declaration, List<Declaration> all) {
    String property = declaration.property();
    String value = declaration.value().strip();
    if (property.equals("font-size")) {
      return new Declaration(property, size(value));
    }
    if (MARGINS.contains(property) && value.startsWith("-") && !isFilled(declaration, all)) {
      return new Declaration(property, "0");
    }
    if (property.equals("margin") && value.contains("-") && !hasPadding(all)) {
      String whole = value.replaceAll("(?<![\\w)])-[0-9]*\\.?[0-9]+[a-z%]*", "0");
      return new Declaration(property, whole);
    }
    return declaration;
  }

  private static boolean isFilled(Declaration margin, List<Declaration> all) {
    String padding = margin.property().replace("margin", "padding");
    String wanted = margin.value().strip().substring(1);
    return all.stream()
        .anyMatch(
            it ->
                (it.property().equals(padding) || it.property().equals("padding"))
                    && List.of(it.value().strip().split("\\s+")).contains(wanted));
  }

  // Which side has how much of a shorthand is left to its author.
  private static boolean hasPadding(List<Declaration> all) {
    return all.stream().anyMatch(it -> it.property().startsWith("padding"));
  }

  private static String size(String value) {
    Matcher size = SIZE.matcher(value.toLowerCase(Locale.ROOT));
    if (!size.matches()) {
      return value;
    }
    double pixels = Double.parseDouble(size.group(1)) * pixels(size.group(2));
    String important = size.group(3) == null ? "" : size.group(3);
    return decimal(pixels / PIXELS_OF_EM) + "em" + important;
  }

  private static double pixels(String unit) {
    return switch (unit) {
      case "pt" -> 96 / 72.0;
      case "pc" -> 16;
      case "in" -> 96;
      case "cm" -> 96 / 2.54;
      case "mm" -> 96 / 25.4;
      case "q" -> 96 / 101.6;
      default -> 1;
    };
  }

  private static String decimal(double number) {
    String text = String.format(Locale.ROOT, "%.3f", number);
    return text.replaceAll("\\.?0+$", "");
  }
}
