package octavo.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way: written under a name of its own in the folder it is to lie in, then put in
 * place in one step. Until then the last good file stands there untouched; if it never comes to
 * that, closing leaves no trace. The temporary name bears the process's number, so two builds into
 * one folder do not meet, and the right extension, for the validators go by it.
 */
final class OutputFile implements AutoCloseable {
  private final Path target;
  private final Claim claim;
  private final Path temporary;
  private final Sink sink;

  private OutputFile(Path target, Claim claim, OutputStream out) {
    this.target = target;
    this.claim = claim;
    this.temporary = claim.temporary();
    this.sink = new Sink(new BufferedOutputStream(out, 1 << 16));
  }

  /**
   * Opens the file under its temporary name; makes its folder where there is none, and removes what
   * builds that were killed left there.
   */
  static OutputFile open(Path target, Disk disk) throws IOException {
    if (Files.isDirectory(target)) {
      throw new DirectoryNotEmptyException(WrittenFile.name(target));
    }
    Path absolute = target.toAbsolutePath();
    OutputFolder.make(target.resolveSibling(""));
    Leftovers.sweep(absolute.getParent());
    try {
      Claim.Made<OutputStream> made = Claim.make(absolute, disk::create);
      return new OutputFile(target, made.claim(), made.content());
    } catch (FileSystemException refused) {
      // The temporary name means nothing to the user; what was refused is a file in the folder.
      throw Trouble.renamed(refused, target.resolveSibling(""));
    }
  }

  /** What makes the bytes of a file, and may look at them before they are put in place. */
  @FunctionalInterface
  interface Content {
    void fill(OutputFile file) throws IOException;
  }

  /**
   * Makes a file and puts it in place, unless errors are among the findings by then. That the disk
   * refuses it is a finding too.
   *
   * @param target where the file is to lie
   * @param content fills it and reports what is wrong
   */
  static Optional<WrittenFile> publish(
      Path target, Disk disk, Diagnostics findings, Content content) {
    String name = WrittenFile.name(target);
    try (OutputFile file = open(target, disk)) {
      try {
        content.fill(file);
      } catch (IOException trouble) {
        findings.report(file.unfilled(trouble, name));
      } catch (RuntimeException bug) {
        // Engines wrap what their stream throws; what it threw is the reason then.
        findings.report(Report.notWritable(file.refusal().orElseThrow(() -> bug), name));
      }
      return findings.hasErrors() ? Optional.empty() : Optional.of(file.put());
    } catch (IOException refused) {
      // Several editions whose folder cannot be made have one trouble.
      findings.report(Report.notWritable(refused, Trouble.file(refused, name)));
      return Optional.empty();
    }
  }

  /** Makes a file of a text, in UTF-8; see {@link #publish(Path, Disk, Diagnostics, Content)}. */
  static Optional<WrittenFile> publish(Path target, String text, Disk disk, Diagnostics findings) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return publish(target, disk, findings, file -> file.stream().write(bytes));
  }

  private Diagnostic unfilled(IOException trouble, String name) {
    return refusal()
        .map(refused -> Report.notWritable(refused, name))
        .orElseGet(() -> Report.unreadable(trouble, name));
  }

  /** Where to write. */
  OutputStream stream() {
    return sink;
  }

  /** Where the bytes are until they are put in place; all of them once the stream is closed. */
  Path temporary() {
    return temporary;
  }

  /** What the disk refused, if it did, whatever the writer made of it. */
  Optional<IOException> refusal() {
    return Optional.ofNullable(sink.refusal);
  }

  /** Puts the file in place. */
  WrittenFile put() throws IOException {
    sink.close();
    try {
      Unfinished.put(
          temporary,
          () ->
              Files.move(
                  temporary,
                  target,
                  StandardCopyOption.ATOMIC_MOVE,
                  StandardCopyOption.REPLACE_EXISTING));
    } catch (FileSystemException refused) {
      throw Trouble.renamed(refused, target);
    }
    return new WrittenFile(target, sink.count, HexFormat.of().formatHex(sink.digest.digest()));
  }

  /** Removes the temporary file unless it was put in place. */
  @Override
  public void close() throws IOException {
    try {
      sink.close();
    } finally {
      try (claim) {
        Files.deleteIfExists(temporary);
        Unfinished.forget(temporary);
      }
    }
  }

  /** Counts and sums what passes, and remembers what went wrong. */
  private static final class Sink extends FilterOutputStream {
    private final MessageDigest digest = sha256();
    private long count;
    private boolean closed;
    private @Nullable IOException refusal;

    Sink(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException refused) {
        throw remember(refused);
      }
      digest.update(bytes, from, length);
      count += length;
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException refused) {
        throw remember(refused);
      }
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        try {
          out.close();
        } catch (IOException refused) {
          throw remember(refused);
        }
      }
    }

    private IOException remember(IOException refused) {
      if (refusal == null) {
        refusal = refused;
      }
      return refused;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
