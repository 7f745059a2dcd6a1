package octavo.manuscript;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import octavo.diagnostic.SourceSpan;

/**
 * Who answers for what no program can judge of a book's accessibility, {@code accessibility} in
 * {@code book.yaml}.
 *
 * @param certifiedBy a person or organisation; empty where nobody does
 * @param credential a name or address of what entitles them to it, or empty
 * @param report the address of their report, or empty
 * @param checked what they have found to hold
 * @param at where it is written, for messages; empty where it is not
 */
public record Certification(
    String certifiedBy,
    String credential,
    String report,
    Set<CheckPoint> checked,
    Optional<SourceSpan> at) {
  /** Nobody answers for anything. */
  public static final Certification NONE =
      new Certification("", "", "", Set.of(), Optional.empty());

  /** Copies what is checked. */
  public Certification {
    checked = Set.copyOf(checked);
  }

  /** Whether somebody does. */
  public boolean isSigned() {
    return !certifiedBy.isBlank();
  }

  /** Which of some points nobody has checked. */
  public List<CheckPoint> missing(List<CheckPoint> needed) {
    return needed.stream().filter(point -> !checked.contains(point)).toList();
  }
}
