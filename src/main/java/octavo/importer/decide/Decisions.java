package octavo.importer.decide;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.diagnostic.SourceSpan;

/**
 * All an editor has decided on the import of one text.
 *
 * @param answers on changes
 * @param answered where each answer stands in the file, by the change's id
 * @param edits of the text, in order
 * @param settings of {@code book.yaml}: they win over what the source says
 * @param captions of {@code captions.yaml}, by image: they win likewise
 * @param front entries of the contents before the source's own chapters: files of the editor's
 * @param back those after them
 */
public record Decisions(
    Answers answers,
    Map<String, SourceSpan> answered,
    List<Edit> edits,
    Map<String, Object> settings,
    Map<String, Object> captions,
    List<Object> front,
    List<Object> back) {
  /** Nobody has decided anything. */
  public static final Decisions NONE =
      new Decisions(Answers.NONE, Map.of(), List.of(), Map.of(), Map.of(), List.of(), List.of());

  /** Copies the collections. */
  public Decisions {
    answered = Collections.unmodifiableMap(new LinkedHashMap<>(answered));
    edits = List.copyOf(edits);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    captions = Collections.unmodifiableMap(new LinkedHashMap<>(captions));
    front = List.copyOf(front);
    back = List.copyOf(back);
  }

  /** The same decisions with answers given since. */
  public Decisions with(Answers later) {
    return new Decisions(answers.with(later), answered, edits, settings, captions, front, back);
  }

  /** Whether the editor says where chapters begin. */
  public boolean parts() {
    return edits.stream()
        .anyMatch(it -> it instanceof Edit.NewHeading heading && heading.level() <= 1);
  }
}
