package octavo.importer.read;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Paths of files that belong to one source, relative to each other. */
final class EntryPath {
  private EntryPath() {}

  /** What a relative path in a file names; leading {@code ..} that lead nowhere are dropped. */
  static String resolve(String file, String path) {
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    List<String> parts = new ArrayList<>();
    for (String part : (folder + decode(path)).split("/")) {
      if (part.equals("..")) {
        if (!parts.isEmpty()) {
          parts.removeLast();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }

  /** An address with its percent signs resolved; as it is when they are broken. */
  static String decode(String address) {
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return address;
    }
  }

  /** Whether a path leads out of its folder, or is none of a folder. */
  static boolean leadsOut(String path) {
    int depth = 0;
    for (String part : path.split("[/\\\\]")) {
      depth += part.equals("..") ? -1 : part.isEmpty() || part.equals(".") ? 0 : 1;
      if (depth < 0) {
        return true;
      }
    }
    return path.startsWith("/") || path.startsWith("\\") || path.matches("(?s)[A-Za-z]:.*");
  }
}
