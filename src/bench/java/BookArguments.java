import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a bench that sets whole books is told on its command line.
 *
 * @param books folders of {@code ../shared/corpus}
 * @param settings what {@code --set} takes
 */
record BookArguments(List<String> books, Map<String, String> settings) {
  /** Of {@code [BOOK | KEY=VALUE]...}; certain books where none is named. */
  static BookArguments of(String[] arguments, List<String> otherwise) {
    Map<String, String> settings = new TreeMap<>();
    List<String> books = new ArrayList<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals > 0) {
        settings.put(argument.substring(0, equals), argument.substring(equals + 1));
      } else {
        books.add(argument);
      }
    }
    return new BookArguments(books.isEmpty() ? otherwise : books, settings);
  }
}
