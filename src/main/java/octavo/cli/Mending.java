package octavo.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Patch;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.BookFolder;
import octavo.manuscript.Manuscript;
import octavo.manuscript.ManuscriptText;
import octavo.manuscript.TextEncoding;

/**
 * Mends in a book's files what its findings say can be mended without judgement. A file is replaced
 * in one step; byte-order mark, encoding, line ends and permissions stay as they are.
 */
final class Mending {
  private final BookFolder folder;
  private final Disk disk;
  private final Diagnostics diagnostics;

  private Mending(BookFolder folder, Disk disk, Diagnostics diagnostics) {
    this.folder = folder;
    this.disk = disk;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads the book of a request and mends its files. A book with errors is left as it is: what is
   * wrong with its notes may have to do with them.
   *
   * @param diagnostics for what cannot be written; what is found in the book is said when it is
   *     built
   */
  static Mended mend(BuildRequest request, Workshop workshop, Diagnostics diagnostics)
      throws IOException {
    Diagnostics found = new Diagnostics();
    Optional<Reading> reading = Reading.of(request, workshop, found);
    if (reading.isEmpty()) {
      return Mended.NOT_READ;
    }
    Manuscript manuscript = reading.get().manuscript();
    Mending mending = new Mending(manuscript.folder(), workshop.here().disk(), diagnostics);
    Set<SourceFile> texts = new HashSet<>();
    manuscript.texts().stream().map(ManuscriptText::file).forEach(texts::add);
    List<Patch> done = new ArrayList<>();
    int refused = 0;
    for (Patch patch : Patch.of(found.sorted())) {
      if (!texts.contains(patch.file())) {
        continue;
      }
      if (mending.mend(patch)) {
        done.add(patch);
      } else {
        refused++;
      }
    }
    return new Mended(true, done, refused);
  }

  private boolean mend(Patch patch) {
    String name = patch.file().path();
    try {
      Path file = folder.file(name).orElseThrow(() -> new NoSuchFileException(name));
      replace(Files.isSymbolicLink(file) ? file.toRealPath() : file, patch);
      return true;
    } catch (IOException refused) {
      diagnostics.report(
          Diagnostic.of(
              DiagnosticCode.OUT_NOT_WRITABLE,
              new FilePlace(name),
              Trouble.sentence(refused, name),
              "the file is as it was; give yourself the right to write there, or make room"));
      return false;
    }
  }

  private void replace(Path file, Patch patch) throws IOException {
    if (!Files.isWritable(file)) {
      throw new AccessDeniedException(patch.file().path());
    }
    byte[] bytes = Files.readAllBytes(file);
    TextEncoding encoding = TextEncoding.of(bytes);
    String text = encoding.decode(bytes);
    if (!isAsRead(text, patch.file()) || !Arrays.equals(encoding.encode(text), bytes)) {
      throw new FileSystemException(patch.file().path(), null, "has changed since it was read");
    }
    try (OutputFile out = OutputFile.open(file, disk)) {
      out.stream().write(encoding.encode(patch.apply(text)));
      copyPermissions(file, out.temporary());
      out.put();
    }
  }

  // Control characters were replaced when it was read, one for one; on disk they stay.
  private static boolean isAsRead(String text, SourceFile read) {
    if (text.length() != read.text().length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = Character.isISOControl(c) || c >= 0xFFFE;
      if (c != read.text().charAt(i) && !control) {
        return false;
      }
    }
    return true;
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (view != null) {
      Files.setPosixFilePermissions(to, view.readAttributes().permissions());
    }
  }
}
