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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    Set<SourceFile> texts =
        manuscript.texts().stream().map(ManuscriptText::file).collect(Collectors.toSet());
    List<Patch> patches =
        Patch.of(found.sorted()).stream().filter(it -> texts.contains(it.file())).toList();
    return new Mending(manuscript.folder(), workshop.here().disk(), diagnostics).mend(patches);
  }

  private Mended mend(List<Patch> patches) {
    List<Patch> done = new ArrayList<>();
    for (Patch patch : patches) {
      if (mend(patch)) {
        done.add(patch);
      }
    }
    return new Mended(true, done, patches.size() - done.size());
  }

  private boolean mend(Patch patch) {
    String name = patch.file().path();
    try {
      Path file = folder.file(name).orElseThrow(() -> new NoSuchFileException(name));
      replace(Files.isSymbolicLink(file) ? file.toRealPath() : file, patch);
      return true;
    } catch (ChangedException changed) {
      report(changed, name, "nothing of it was lost; run octavo build --fix again");
    } catch (IOException refused) {
      String hint = "the file is as it was; give yourself the right to write there, or make room";
      report(refused, name, hint);
    }
    return false;
  }

  private void report(IOException refused, String name, String hint) {
    String message = Trouble.ofPlace(refused, name);
    diagnostics.report(DiagnosticCode.OUT_NOT_WRITABLE, new FilePlace(name), message, hint);
  }

  private void replace(Path file, Patch patch) throws IOException {
    if (!Files.isWritable(file)) {
      throw new AccessDeniedException(patch.file().path());
    }
    byte[] bytes = Files.readAllBytes(file);
    TextEncoding encoding = TextEncoding.of(bytes);
    String text = encoding.decode(bytes);
    if (!isAsRead(text, patch.file()) || !Arrays.equals(encoding.encode(text), bytes)) {
      throw new ChangedException(patch.file().path());
    }
    try (OutputFile out = OutputFile.open(file, disk)) {
      out.stream().write(encoding.encode(patch.apply(text)));
      copyPermissions(file, out.temporary());
      out.put();
    }
  }

  /** What is on disk is no longer what the patch was made for. */
  private static final class ChangedException extends FileSystemException {
    private static final long serialVersionUID = 1;

    ChangedException(String path) {
      super(path, null, "it has changed since it was read");
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
