package octavo.typeset.font;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lwjgl.system.Configuration;
import org.lwjgl.util.harfbuzz.HarfBuzz;

/**
 * Brings HarfBuzz into the process, once. LWJGL carries it as a shared library within a jar, and
 * the operating system wants it as a file. LWJGL's own place for that is one folder of a known name
 * for all processes of a user; here every process has a folder of its own, so that no other process
 * can meddle, by accident or otherwise, with what this one loads.
 */
final class HarfBuzzLoader {
  private static final String PREFIX = "octavo-harfbuzz-";

  /** Says that a folder's libraries were loaded and only could not be deleted yet. */
  private static final String LOADED = "loaded";

  private static boolean loaded;

  private HarfBuzzLoader() {}

  /**
   * Loads HarfBuzz unless that was done.
   *
   * @throws IOException naming the folder for temporary files when it cannot be unpacked or loaded
   *     from there
   */
  static synchronized void load() throws IOException {
    if (loaded) {
      return;
    }
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
    Path folder;
    try {
      folder = Files.createTempDirectory(temporary, PREFIX);
    } catch (IOException e) {
      throw new IOException(trouble(temporary, "unpacked"), e);
    }
    try {
      load(folder);
      loaded = true;
    } catch (LinkageError e) {
      throw new IOException(trouble(temporary, "loaded"), e);
    } finally {
      sweep(temporary, folder);
    }
  }

  private static void load(Path folder) {
    Configuration.SHARED_LIBRARY_EXTRACT_PATH.set(folder.toString());
    // Looking for an allocator beside the C library's costs time, and little is allocated here.
    Configuration.MEMORY_ALLOCATOR.set("system");
    // What LWJGL prints when it fails is meant for who wrote the program, not who runs it.
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Configuration.DEBUG_STREAM.set(nowhere);
    HarfBuzz.hb_version_string();
  }

  private static String trouble(Path temporary, String what) {
    return "HarfBuzz, which shapes the text, cannot be "
        + what
        + " in "
        + temporary
        + ": its folder must be writable and allow programs (choose another with"
        + " -Djava.io.tmpdir=…)";
  }

  /**
   * Deletes the folder, and those that earlier processes had to leave: Windows does not delete a
   * library while it is loaded. The mark is what tells those from one just being filled. What
   * cannot be deleted now is tried again by the next process.
   */
  private static void sweep(Path temporary, Path folder) {
    if (deleted(folder)) {
      return;
    }
    try (DirectoryStream<Path> others = Files.newDirectoryStream(temporary, PREFIX + "*")) {
      for (Path other : others) {
        if (Files.exists(other.resolve(LOADED))) {
          deleted(other);
        }
      }
      Files.writeString(folder.resolve(LOADED), "");
    } catch (IOException e) {
      // A folder of temporary files stays where the system put it: nothing is lost by that.
      return;
    }
  }

  /** Deletes a folder of files, the mark last; whether that could be done. */
  private static boolean deleted(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!file.endsWith(LOADED)) {
          Files.delete(file);
        }
      }
      Files.deleteIfExists(folder.resolve(LOADED));
      Files.delete(folder);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
