package octavo.manuscript;

import java.util.Optional;
import java.util.OptionalInt;

/** Reads how deep an edition's contents go: {@code contents: {sections: 2}}. */
final class ListedSectionsReader {
  /** A chapter and the levels of headings below it. */
  private static final int MOST = 5;

  private ListedSectionsReader() {}

  static OptionalInt read(SettingsNode edition) {
    Optional<SettingsNode> contents = edition.child("contents");
    contents.ifPresent(SettingsNode::members);
    contents.ifPresent(map -> map.allow("sections"));
    Optional<Integer> levels = contents.flatMap(map -> map.whole("sections"));
    if (levels.isEmpty()) {
      return OptionalInt.empty();
    }
    if (levels.get() >= 0 && levels.get() <= MOST) {
      return OptionalInt.of(levels.get());
    }
    contents
        .flatMap(map -> map.child("sections"))
        .orElseThrow()
        .badValue(
            "is not from 0 to " + MOST,
            "write how many levels of sections below the chapter the contents list, such as 1");
    return OptionalInt.empty();
  }
}
