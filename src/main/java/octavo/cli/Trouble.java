package octavo.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;

/** Says in a sentence what the operating system refused. */
final class Trouble {
  private Trouble() {}

  /**
   * One line without the names of exceptions.
   *
   * @param path named when the exception names none
   */
  static String sentence(IOException trouble, String path) {
    String file = file(trouble, path);
    return switch (trouble) {
      case NoSuchFileException _ -> file + " is not there";
      case AccessDeniedException _ -> file + ": permission denied";
      case FileAlreadyExistsException _ -> file + " is in the way: it is not a folder";
      case NotDirectoryException _ -> file + " is not a folder";
      case DirectoryNotEmptyException _ -> file + " is a folder";
      case FileSystemException other when other.getReason() != null ->
          file + ": " + other.getReason();
      default -> file + ": " + reason(trouble);
    };
  }

  /** The same for a finding whose place is the path, which is not said again. */
  static String ofPlace(IOException trouble, String path) {
    String sentence = sentence(trouble, path);
    if (sentence.startsWith(path + ": ")) {
      return "cannot be written: " + sentence.substring(path.length() + 2);
    }
    return sentence.startsWith(path + " ") ? "this" + sentence.substring(path.length()) : sentence;
  }

  /**
   * The same refusal of the file or folder that the user knows of.
   *
   * @param path in place of the one that was refused, such as one of a temporary name
   */
  static FileSystemException renamed(FileSystemException refused, Path path) {
    String name = path.toString().isEmpty() ? "." : WrittenFile.name(path);
    FileSystemException renamed =
        switch (refused) {
          case AccessDeniedException _ -> new AccessDeniedException(name);
          // As in /proc: the folder around it is there, and takes none.
          case NoSuchFileException _ ->
              new FileSystemException(name, null, "the system keeps no file or folder there");
          default ->
              new FileSystemException(
                  name, null, Optional.ofNullable(refused.getReason()).orElse("refused"));
        };
    renamed.initCause(refused);
    return renamed;
  }

  /** The file an exception names, else the path given. */
  static String file(IOException trouble, String path) {
    return trouble instanceof FileSystemException named && named.getFile() != null
        ? named.getFile()
        : path;
  }

  private static String reason(IOException trouble) {
    return trouble.getMessage() == null ? "cannot be read or written" : trouble.getMessage();
  }
}
