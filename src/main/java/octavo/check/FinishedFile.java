package octavo.check;

import java.nio.file.Path;

/**
 * A finished edition that is to be proved.
 *
 * @param path where it lies
 * @param name what findings call it
 * @param origin where it comes from
 */
public record FinishedFile(Path path, String name, Origin origin) {
  /** Where a file comes from: what else than a fault of ours may be the cause of a finding. */
  public enum Origin {
    /** It was made just now, of the very book it is compared with: a fault is ours. */
    BUILD(
        "look at the fonts and style sheets of this edition (text that cannot be seen is lost),"
            + " with engine: css also for a table wider than its page, which that engine cuts off"
            + " and the compositor divides; and report it, with these lines"),
    /** It was there before: its text and its settings may have been others. */
    GIVEN(
        "if it was made of an older text, build it again; if with --set, --chapters or --edition,"
            + " say the same here; else Octavo lost or changed it: report it, with these lines");

    private final String hint;

    Origin(String hint) {
      this.hint = hint;
    }
  }

  /** What to do about a difference between it and its book. */
  String hint() {
    return origin.hint;
  }
}
