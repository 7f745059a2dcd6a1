package octavo.typeset.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.Platform;
import org.lwjgl.util.harfbuzz.HarfBuzz;

/**
 * Brings HarfBuzz into the process, once. LWJGL carries it as a shared library within a jar, and
 * the operating system wants it as a file. LWJGL's own place for that is one folder of a known name
 * for all processes of a user; here every process has a folder of its own, so that no other process
 * can meddle, by accident or otherwise, with what this one loads.
 */
final class HarfBuzzLoader {
  static final String PREFIX = "octavo-harfbuzz-";

  /** Says that a folder's libraries were loaded and only could not be deleted yet. */
  static final String LOADED = "loaded";

  private static final String OTHER_FOLDER = " (choose another with -Djava.io.tmpdir=…)";

  private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");
  private static final FileAttribute<?>[] NONE = {};

  private static boolean loaded;

  private HarfBuzzLoader() {}

  /**
   * Loads HarfBuzz unless that was done.
   *
   * @throws IOException naming the folder for temporary files when it cannot be unpacked or loaded
   *     from there, or naming the system when it is not made for that
   */
  static synchronized void load() throws IOException {
    if (loaded) {
      return;
    }
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", ".")).toAbsolutePath();
    Path folder = folder(temporary);
    try {
      String core = unpacked("", "lwjgl", folder);
      String harfBuzz = unpacked("harfbuzz/", "harfbuzz", folder);
      load(core, harfBuzz);
      loaded = true;
    } catch (LinkageError e) {
      throw new IOException(
          "HarfBuzz, which shapes the text, cannot be loaded from "
              + temporary
              + ": a folder for temporary files must allow programs"
              + OTHER_FOLDER,
          e);
    } finally {
      sweep(temporary, folder);
    }
  }

  /**
   * A new folder that only this user can write to. Its name need not be a secret: one that is there
   * is left alone. The library's own way draws a random number, for which Java starts its
   * cryptography.
   */
  static Path folder(Path temporary) throws IOException {
    boolean posix = temporary.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] own =
        posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWN)} : NONE;
    String name = PREFIX + ProcessHandle.current().pid() + "-";
    for (int number = 0; ; number++) {
      try {
        return Files.createDirectory(temporary.resolve(name + number), own);
      } catch (FileAlreadyExistsException taken) {
        // By this process, or one of another container that shares the folder.
      } catch (IOException e) {
        throw notUnpacked(temporary, e);
      }
    }
  }

  /** Unpacks a library from the class path, and says where it is. */
  private static String unpacked(String part, String name, Path folder) throws IOException {
    String system =
        switch (Platform.get()) {
          case WINDOWS -> "windows";
          case MACOSX -> "macos";
          case LINUX -> "linux";
          case FREEBSD -> "freebsd";
        };
    String processor = Platform.getArchitecture().name().toLowerCase(Locale.ROOT);
    String file = System.mapLibraryName(name);
    String resource = "/" + system + "/" + processor + "/org/lwjgl/" + part + file;
    try (InputStream in = HarfBuzz.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(
            "HarfBuzz, which shapes the text, does not come for this system: "
                + system
                + " on "
                + processor);
      }
      return copied(in, folder.resolve(file)).toString();
    }
  }

  private static Path copied(InputStream in, Path file) throws IOException {
    try {
      Files.copy(in, file);
      return file;
    } catch (IOException e) {
      throw notUnpacked(file.getParent(), e);
    }
  }

  private static IOException notUnpacked(Path folder, IOException cause) {
    return new IOException(
        "HarfBuzz, which shapes the text, cannot be unpacked in "
            + folder
            + ": a folder for temporary files must be writable and have room"
            + OTHER_FOLDER,
        cause);
  }

  private static void load(String core, String harfBuzz) {
    // With whole paths LWJGL looks nowhere else; left to itself it would try the working folder.
    Configuration.LIBRARY_NAME.set(core);
    Configuration.HARFBUZZ_LIBRARY_NAME.set(harfBuzz);
    // The libraries come straight out of the jars of the same release.
    Configuration.DISABLE_HASH_CHECKS.set(true);
    // Faces and shapers see to it themselves that nothing is used after it was closed.
    Configuration.DISABLE_CHECKS.set(true);
    // Looking for an allocator beside the C library's costs time, and little is allocated here.
    Configuration.MEMORY_ALLOCATOR.set("system");
    // What LWJGL prints when it fails is meant for who wrote the program, not who runs it.
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Configuration.DEBUG_STREAM.set(nowhere);
    HarfBuzz.hb_version_string();
  }

  /**
   * Deletes the folder. Windows does not delete a library while it is loaded: there it is marked as
   * one for a later process to delete, and what earlier ones left is deleted. The mark tells them
   * from one that is just being filled.
   */
  static void sweep(Path temporary, Path folder) {
    if (!deleted(folder)) {
      sweepOthers(temporary);
      try {
        Files.writeString(folder.resolve(LOADED), "");
      } catch (IOException e) {
        // It stays among the temporary files, which are the system's to clear: nothing is lost.
        return;
      }
    }
  }

  /** Deletes what earlier processes left. */
  static void sweepOthers(Path temporary) {
    try (DirectoryStream<Path> others = Files.newDirectoryStream(temporary, PREFIX + "*")) {
      for (Path other : others) {
        if (Files.exists(other.resolve(LOADED))) {
          deleted(other);
        }
      }
    } catch (IOException e) {
      // The same.
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
