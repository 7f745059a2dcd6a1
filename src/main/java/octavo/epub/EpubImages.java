package octavo.epub;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import octavo.book.ImageSource;
import octavo.diagnostic.Diagnostics;

/** The images that are shown in an EPUB; what they lost is told when they are first asked for. */
final class EpubImages {
  private final MadeImages made;
  private final ImageNotes notes;
  private final Diagnostics diagnostics;
  private final Map<String, EpubImage> shown = new LinkedHashMap<>();

  /**
   * None yet.
   *
   * @param diagnostics told of what had to be changed, and of what cannot be decoded
   */
  EpubImages(MadeImages made, Diagnostics diagnostics) {
    this.made = made;
    this.notes = new ImageNotes(made.rules().reader(), diagnostics);
    this.diagnostics = diagnostics;
  }

  /** An image as the EPUB has it; the same each time. */
  EpubImage of(ImageSource.Available source) {
    EpubImage known = shown.get(source.path());
    if (known == null) {
      MadeImages.Made image = made.of(source);
      known = image.image();
      shown.put(source.path(), known);
      diagnostics.addAll(image.found());
      notes.tell(known, made.rules().image().bytes());
    }
    return known;
  }

  /** Those asked for, in that order. */
  Collection<EpubImage> all() {
    return shown.values();
  }

  /**
   * Makes images smaller until all together are no more than the edition allows.
   *
   * @return whether any was, which may then be of another kind
   */
  boolean squeeze() {
    ImageBudget budget = new ImageBudget(made.rules().total());
    Optional<Map<String, EpubImage>> squeezed = budget.squeeze(shown, made.making()::smaller);
    squeezed.ifPresent(
        images -> {
          notes.tell(budget, shown.values(), images.values());
          shown.putAll(images);
          images.values().forEach(made::keep);
        });
    return squeezed.isPresent();
  }
}
