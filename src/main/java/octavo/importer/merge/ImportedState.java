package octavo.importer.merge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the last import wrote: the texts themselves, of which edits can be told line by line, and of
 * other files their sums.
 *
 * @param sums the SHA-256 of each file that is no text, in hexadecimal digits, by its path in the
 *     folder
 * @param texts the text files
 */
public record ImportedState(SortedMap<String, String> sums, SortedMap<String, byte[]> texts) {
  /** The folder, within that of the book, in which it is kept. */
  public static final String FOLDER = ".octavo/import/";

  /** Its list of sums; {@code sha256sum -c} reads it. */
  public static final String SUMS = FOLDER + "SHA256SUMS";

  private static final int DIGITS = 64;

  /** Copies the collections. */
  public ImportedState {
    sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /** The state after an import has written these files. */
  public static ImportedState of(SortedMap<String, byte[]> files) {
    SortedMap<String, String> sums = new TreeMap<>();
    SortedMap<String, byte[]> texts = new TreeMap<>();
    files.forEach(
        (path, bytes) -> {
          if (path.startsWith("manuscript/")) {
            texts.put(path, bytes);
          } else {
            sums.put(path, sum(bytes));
          }
        });
    return new ImportedState(sums, texts);
  }

  /**
   * The state that files of its folder say.
   *
   * @param files the files by their paths in the book's folder
   */
  public static ImportedState read(Map<String, byte[]> files) {
    SortedMap<String, String> sums = new TreeMap<>();
    String list = new String(files.getOrDefault(SUMS, new byte[0]), StandardCharsets.UTF_8);
    list.lines()
        .filter(line -> line.length() > DIGITS + 2)
        .forEach(line -> sums.put(line.substring(DIGITS + 2), line.substring(0, DIGITS)));
    SortedMap<String, byte[]> texts = new TreeMap<>();
    files.forEach(
        (path, bytes) -> {
          if (path.startsWith(FOLDER) && !path.equals(SUMS)) {
            texts.put(path.substring(FOLDER.length()), bytes);
          }
        });
    return new ImportedState(sums, texts);
  }

  /** The files that keep the state, by their paths in the book's folder. */
  public SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    texts.forEach((path, bytes) -> files.put(FOLDER + path, bytes));
    StringBuilder list = new StringBuilder();
    sums.forEach((path, sum) -> list.append(sum).append("  ").append(path).append('\n'));
    files.put(SUMS, list.toString().getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /** The paths of all files it wrote. */
  public SortedSet<String> paths() {
    SortedSet<String> paths = new TreeSet<>(sums.keySet());
    paths.addAll(texts.keySet());
    return paths;
  }

  /** The text it wrote to a path. */
  Optional<byte[]> text(String path) {
    return Optional.ofNullable(texts.get(path));
  }

  /** Whether it wrote a file of that path. */
  boolean wrote(String path) {
    return texts.containsKey(path) || sums.containsKey(path);
  }

  /** Whether a file is what the import wrote there. */
  boolean wrote(String path, byte[] bytes) {
    byte[] text = texts.get(path);
    return text == null ? sum(bytes).equals(sums.get(path)) : Arrays.equals(text, bytes);
  }

  private static String sum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
