package octavo.cli;

import java.nio.file.Path;

/**
 * A file that was written.
 *
 * @param path where, as the user named its folder
 * @param bytes its length
 * @param sha256 its SHA-256, in 64 small hexadecimal digits
 */
record WrittenFile(Path path, long bytes, String sha256) {
  /** The line of standard output: path, bytes and sum, a tab between them. */
  String line() {
    return name(path) + "\t" + bytes + "\t" + sha256;
  }

  /** A path as Octavo prints it, with {@code /} between its parts on every system. */
  static String name(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
