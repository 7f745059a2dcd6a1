package octavo.manuscript;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.manuscript.Edition.NotePlacement;
import octavo.manuscript.Edition.Openers;

/**
 * What a theme says of the PDFs of the compositor whose own settings say nothing of it.
 *
 * @param openers where chapters begin
 * @param placement where notes stand; not in the margin, where an edition may have its numbers
 */
public record EditionDefaults(Optional<Openers> openers, Optional<NotePlacement> placement) {
  /** What a theme says that says nothing. */
  public static final EditionDefaults NONE =
      new EditionDefaults(Optional.empty(), Optional.empty());

  private static final Map<String, NotePlacement> PLACEMENTS =
      SettingsNode.choices(
          List.of(NotePlacement.PAGE, NotePlacement.CHAPTER, NotePlacement.BOOK),
          EditionsReader::word);

  /** Checks that the notes stand where those of each PDF of the compositor can. */
  public EditionDefaults {
    if (placement.filter(asked -> !PLACEMENTS.containsValue(asked)).isPresent()) {
      throw new IllegalArgumentException("no placement for each PDF: " + placement);
    }
  }

  /** Reads {@code openers} and {@code notes} of a theme; where it is silent, these stay. */
  public EditionDefaults read(SettingsNode theme) {
    Optional<SettingsNode> notes = theme.child("notes");
    notes.ifPresent(SettingsNode::members);
    notes.ifPresent(map -> map.allow("placement"));
    return new EditionDefaults(
        theme.choice("openers", PagesReader.OPENERS).or(this::openers),
        notes.flatMap(map -> map.choice("placement", PLACEMENTS)).or(this::placement));
  }
}
