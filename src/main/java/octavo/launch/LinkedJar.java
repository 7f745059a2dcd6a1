package octavo.launch;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes a jar anew with its classes linked: see {@link LinkedClass}. Java keeps lambdas and
 * strings' concatenations in its cache, but not these, and making them anew took a tenth of a short
 * run.
 */
public final class LinkedJar {
  private static final String CLASS = ".class";

  private LinkedJar() {}

  /**
   * Links the classes of a jar into another; what is no class is copied.
   *
   * @param arguments the jar, the jar to write, and the class path on which the types that its
   *     classes name are found, the jar among them
   * @throws IOException when one cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    List<URL> known = new ArrayList<>();
    for (String file : arguments[2].split(File.pathSeparator)) {
      known.add(Path.of(file).toUri().toURL());
    }
    try (URLClassLoader classes = new URLClassLoader(known.toArray(new URL[0]), null);
        ZipFile jar = new ZipFile(arguments[0]);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])));
        ZipOutputStream linked = new ZipOutputStream(out)) {
      write(jar, new LinkedClass(classes), linked);
    }
  }

  private static void write(ZipFile jar, LinkedClass link, ZipOutputStream linked)
      throws IOException {
    for (ZipEntry entry : jar.stream().toList()) {
      byte[] content;
      try (InputStream in = jar.getInputStream(entry)) {
        content = in.readAllBytes();
      }
      ZipEntry own = new ZipEntry(entry.getName());
      own.setTimeLocal(entry.getTimeLocal());
      linked.putNextEntry(own);
      linked.write(entry.getName().endsWith(CLASS) ? link.link(content) : content);
      linked.closeEntry();
    }
  }
}
