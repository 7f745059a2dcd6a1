package octavo.importer;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import octavo.importer.mend.Change;
import octavo.importer.text.Transcript;

/**
 * A book folder that was made of a text.
 *
 * @param files its files by their paths in the folder, with {@code /} between their parts
 * @param transcript all the source says, to which the changes refer
 * @param changes what was changed in the text, in the order it was done
 * @param refused what would have been changed, had an editor not undone it
 */
public record ImportedBook(
    SortedMap<String, byte[]> files,
    Transcript transcript,
    List<Change> changes,
    List<Change> refused) {
  /** Copies the collections. */
  public ImportedBook {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    changes = List.copyOf(changes);
    refused = List.copyOf(refused);
  }
}
