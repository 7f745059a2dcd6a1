package octavo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import octavo.manuscript.Settings;
import octavo.manuscript.Spelling;
import octavo.theme.ThemeLoader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what may have been meant. */
final class WrongUsage {
  private static final String THEME = "theme";

  /** A value that no shell takes apart. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]*");

  private final ParameterException wrong;
  private final List<String> arguments;

  private WrongUsage(ParameterException wrong, List<String> arguments) {
    this.wrong = wrong;
    this.arguments = arguments;
  }

  /** The lines that say it. */
  static String of(ParameterException wrong, List<String> arguments) {
    return new WrongUsage(wrong, arguments).lines();
  }

  private String lines() {
    List<String> lines = new ArrayList<>();
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String first = first(unmatched.getUnmatched());
      lines.add("octavo: " + Columns.visible(message(first)));
      lines.addAll(first.startsWith("-") ? meant(first, unmatched) : suggested(unmatched));
    } else {
      lines.add("octavo: " + Columns.visible(wrong.getMessage()));
    }
    lines.add(command().qualifiedName() + " --help says how to use it");
    return String.join("\n", lines) + "\n";
  }

  private CommandSpec command() {
    return wrong.getCommandLine().getCommandSpec();
  }

  // What follows an unknown option is not to blame.
  private static String first(List<String> unmatched) {
    return unmatched.stream()
        .filter(one -> one.startsWith("-"))
        .findFirst()
        .orElse(unmatched.getFirst());
  }

  private String message(String first) {
    if (first.startsWith("-")) {
      return "unknown option '" + first + "'";
    }
    boolean command = wrong.getCommandLine().getParent() == null;
    return command ? "no command '" + first + "'" : "'" + first + "' is one operand too many";
  }

  private static List<String> suggested(UnmatchedArgumentException unmatched) {
    List<String> near = unmatched.getSuggestions().stream().distinct().toList();
    return near.isEmpty() ? List.of() : List.of("did you mean: " + String.join(", ", near) + "?");
  }

  /** What an unknown option was meant to be: a setting, or an option of nearly that name. */
  private List<String> meant(String option, UnmatchedArgumentException unmatched) {
    String name = option.replaceFirst("^-+", "").replaceFirst("=.*", "");
    if (command().findOption("--set") != null) {
      if (Settings.KEYS.contains(name)) {
        return setting(name, name, value(option));
      }
      if (Settings.keysOfEditions().contains(name)) {
        return setting(name, "editions.print." + name, value(option));
      }
    }
    List<String> suggested = suggested(unmatched);
    return suggested.isEmpty() ? nearest(name) : suggested;
  }

  private List<String> nearest(String name) {
    return Spelling.nearest(name, new TreeSet<>(command().optionsMap().keySet()))
        .map(near -> List.of("did you mean: " + near + "?"))
        .orElse(List.of());
  }

  private static List<String> setting(String name, String key, Optional<String> given) {
    List<String> lines = new ArrayList<>();
    Optional<String> value = given.filter(it -> PLAIN.matcher(it).matches());
    if (name.equals(THEME)) {
      value = value.flatMap(it -> Spelling.nearest(it, ThemeLoader.SHIPPED));
    }
    lines.add("did you mean: --set " + key + "=" + value.orElse("VALUE") + "?");
    if (name.equals(THEME)) {
      String all = String.join(", ", ThemeLoader.SHIPPED);
      lines.add("there are the themes " + all + ", and those in styles/ of the book");
    }
    return lines;
  }

  private Optional<String> value(String option) {
    int equals = option.indexOf('=');
    if (equals > 0) {
      return Optional.of(option.substring(equals + 1));
    }
    int after = arguments.indexOf(option) + 1;
    return after > 0 && after < arguments.size()
        ? Optional.of(arguments.get(after))
        : Optional.empty();
  }
}
