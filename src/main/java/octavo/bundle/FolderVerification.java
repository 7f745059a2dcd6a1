package octavo.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Verifies a folder. Files are read side by side, the largest first. */
final class FolderVerification {
  private final Path folder;
  private final int jobs;
  private final Findings findings;
  private final SortedSet<String> links = new TreeSet<>();
  private final SortedMap<String, Long> lengths = new TreeMap<>();

  FolderVerification(Path folder, int jobs, Findings findings) {
    this.folder = folder;
    this.jobs = jobs;
    this.findings = findings;
  }

  Optional<Verification.Verified> run() throws IOException {
    Path file = folder.resolve(Checksums.FILE);
    if (Files.isSymbolicLink(file)) {
      findings.linked(Checksums.FILE);
    }
    byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
    Optional<SortedMap<String, String>> sums = Checksums.read(bytes);
    if (sums.isEmpty()) {
      findings.noSums();
      return Optional.empty();
    }
    added(sums.get());
    sums(sums.get().keySet().stream().filter(this::isThere).toList())
        .forEach(
            (path, sum) -> {
              if (!sum.equals(sums.get().get(path))) {
                findings.changed(path);
              }
            });
    long all = lengths.values().stream().mapToLong(length -> length).sum();
    return Optional.of(new Verification.Verified(sums.get().size(), all, Sha256.of(bytes)));
  }

  private boolean isThere(String path) {
    if (links.contains(path)) {
      return false;
    }
    if (Files.isRegularFile(folder.resolve(path))) {
      return true;
    }
    findings.missing(path);
    return false;
  }

  // A stick may give names back in another case than they were written in.
  private void added(SortedMap<String, String> sums) throws IOException {
    SortedSet<String> files = new TreeSet<>();
    SortedSet<String> folders = new TreeSet<>();
    sums.keySet().forEach(path -> addFolders(path, folders));
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            String path = name(at);
            if (!path.isEmpty() && !has(folders, path, at)) {
              findings.added(path + "/", "this folder is no part of the bundle");
              return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path at, BasicFileAttributes attributes) {
            files.add(name(at));
            if (attributes.isSymbolicLink()) {
              links.add(name(at));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    links.retainAll(sums.keySet());
    links.forEach(findings::linked);
    for (String path : files) {
      if (!path.equals(Checksums.FILE) && !has(sums.keySet(), path, folder.resolve(path))) {
        findings.added(path);
      }
    }
  }

  private boolean has(Collection<String> known, String path, Path at) {
    return known.contains(path)
        || known.stream().anyMatch(other -> other.equalsIgnoreCase(path) && isSame(other, at));
  }

  private boolean isSame(String path, Path at) {
    try {
      return Files.isSameFile(folder.resolve(path), at);
    } catch (IOException different) {
      // One of that name is not there: it is told as missing.
      return false;
    }
  }

  private String name(Path at) {
    return folder.relativize(at).toString().replace(at.getFileSystem().getSeparator(), "/");
  }

  private static void addFolders(String path, SortedSet<String> folders) {
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      folders.add(path.substring(0, end));
    }
  }

  private Map<String, String> sums(List<String> paths) throws IOException {
    for (String path : paths) {
      lengths.put(path, Files.size(folder.resolve(path)));
    }
    List<String> largest = new ArrayList<>(paths);
    largest.sort(Comparator.comparing((String path) -> lengths.get(path)).reversed());
    SortedMap<String, Future<String>> running = new TreeMap<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(jobs)) {
      for (String path : largest) {
        Callable<String> sum = () -> sum(folder.resolve(path));
        running.put(path, threads.submit(sum));
      }
    }
    Map<String, String> sums = new TreeMap<>();
    for (String path : running.keySet()) {
      sums.put(path, result(running.get(path)));
    }
    return sums;
  }

  private static String sum(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in);
    } catch (NoSuchFileException gone) {
      return "";
    }
  }

  private static String result(Future<String> done) throws IOException {
    try {
      return done.get();
    } catch (ExecutionException thrown) {
      if (thrown.getCause() instanceof IOException trouble) {
        throw trouble;
      }
      throw new IllegalStateException(thrown.getCause());
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException("nobody interrupts the command line", interrupted);
    }
  }
}
