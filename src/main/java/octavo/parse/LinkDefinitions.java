package octavo.parse;

import java.util.Optional;

/** The link reference definitions of a text, such as {@code [1]: https://…}. */
@FunctionalInterface
interface LinkDefinitions {
  /** No definitions. */
  static LinkDefinitions none() {
    // Not a constant: Java keeps no lambdas of an interface that has one to initialise.
    return label -> Optional.empty();
  }

  /**
   * Where a link leads.
   *
   * @param destination backslashes and entities resolved
   * @param title likewise, or empty
   */
  record Target(String destination, String title) {}

  /** The target of a label, which is compared as CommonMark 4.7 says. */
  Optional<Target> find(String label);

  /** These, and where they know nothing, those. */
  default LinkDefinitions orElse(LinkDefinitions others) {
    return label -> find(label).or(() -> others.find(label));
  }
}
