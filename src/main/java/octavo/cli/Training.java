package octavo.cli;

import java.util.Arrays;

/**
 * What the launcher runs once after compiling: builds books of different kinds in one process, so
 * that Java's cache holds the classes that each kind needs.
 *
 * @see <a href="https://openjdk.org/jeps/483">JEP 483: Ahead-of-Time Class Loading and Linking</a>
 */
public final class Training {
  private Training() {}

  /** Builds into the first folder each book that is named after it. */
  public static void main(String[] arguments) {
    Octavo.prepare();
    Surroundings here = Surroundings.ofProcess();
    for (String book : Arrays.asList(arguments).subList(1, arguments.length)) {
      Octavo.run(new String[] {"build", book, "--output", arguments[0]}, here);
    }
    here.out().flush();
    here.err().flush();
  }
}
