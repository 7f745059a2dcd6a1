package octavo.importer.read;

import java.util.Optional;

/** The files that lie beside a text, such as the folder of pictures a browser saves. */
@FunctionalInterface
public interface Neighbours {
  /** None. */
  Neighbours NONE = _ -> Optional.empty();

  /**
   * A file's bytes.
   *
   * @param path relative to the folder of the text, with {@code /} between its parts
   * @return nothing when there is none, or when the path leads out of the folder
   */
  Optional<byte[]> read(String path);
}
