package octavo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import octavo.bundle.Checksums;
import octavo.bundle.Verification;
import octavo.diagnostic.Diagnostics;

/**
 * A bundle among others: its folder, and its zip beside that.
 *
 * @param folder where it lies
 */
record BundleOnShelf(Path folder) {
  /** The name of the folder. */
  String name() {
    return String.valueOf(folder.getFileName());
  }

  private Path zip() {
    return folder.resolveSibling(name() + ".zip");
  }

  /** What stands for every byte of it; empty when one is missing, has changed or was added. */
  Optional<String> sum() throws IOException {
    if (!Files.isDirectory(folder) || !Files.isRegularFile(zip())) {
      return Optional.empty();
    }
    Optional<Verification.Verified> whole =
        Verification.verify(folder, name(), 1, new Diagnostics());
    return whole.isEmpty()
        ? Optional.empty()
        : Optional.of(whole.get().sum() + " " + BookInputs.sum(zip()));
  }

  /** Adds the sums of its files, by their paths from the shelf. */
  void addSums(Map<String, String> sums) throws IOException {
    byte[] file = Files.readAllBytes(folder.resolve(Checksums.FILE));
    SortedMap<String, String> own =
        Checksums.read(file)
            .orElseThrow(() -> new IllegalStateException(name() + " was verified before"));
    own.forEach((path, sum) -> sums.put(name() + "/" + path, sum));
    sums.put(name() + "/" + Checksums.FILE, BookInputs.sum(folder.resolve(Checksums.FILE)));
    sums.put(name() + ".zip", BookInputs.sum(zip()));
  }
}
