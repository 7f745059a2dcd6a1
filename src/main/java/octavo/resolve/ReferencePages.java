package octavo.resolve;

import java.util.Optional;

/**
 * Where the references of an edition stand, as far as that is known: what the numbers of notes
 * depend on where they count from 1 on each page.
 */
@FunctionalInterface
public interface ReferencePages {
  /** Nothing is known: all references of a component stand on one page. */
  ReferencePages NONE = _ -> Optional.empty();

  /**
   * The page of a reference, counted from any number.
   *
   * @param reference the {@link NotePlan.Call#id()} of it
   * @return empty when that is not known
   */
  Optional<Integer> page(String reference);
}
