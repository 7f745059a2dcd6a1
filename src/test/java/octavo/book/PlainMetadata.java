package octavo.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Metadata that say as little as they may. */
public final class PlainMetadata {
  private PlainMetadata() {}

  /** A title and a language; no creator, publisher, licence or identifier. */
  public static Metadata of(String title, String language) {
    return new Metadata(
        title,
        "",
        List.of(),
        language,
        LocalDate.of(2026, 11, 23),
        Map.of(),
        "",
        "",
        "",
        List.of(),
        Optional.empty());
  }
}
