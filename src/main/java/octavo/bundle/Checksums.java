package octavo.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file of checksums, in the format of GNU {@code sha256sum}: a line a file, its SHA-256, two
 * spaces, its path. Lines are sorted by path, each path is there once, and nothing else is: so a
 * byte changed in it shows as well.
 */
public final class Checksums {
  /** What the file is called. */
  public static final String FILE = "SHA256SUMS";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *]([!-~]+)");

  private Checksums() {}

  /** The text of the file. */
  public static String text(Map<String, String> sums) {
    StringBuilder out = new StringBuilder();
    new TreeMap<>(sums).forEach((path, sum) -> out.append(sum + "  " + path + "\n"));
    return out.toString();
  }

  /** The sums by path; empty for what {@link #text} has not written. */
  public static Optional<SortedMap<String, String>> read(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    SortedMap<String, String> sums = new TreeMap<>();
    for (String line : text.split("\n")) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches() || isOutside(parts.group(2))) {
        return Optional.empty();
      }
      sums.put(parts.group(2), parts.group(1));
    }
    return text(sums).equals(text) ? Optional.of(sums) : Optional.empty();
  }

  private static boolean isOutside(String path) {
    return path.startsWith("/") || path.contains("..") || path.contains("\\") || path.contains(":");
  }
}
