package octavo.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;

/** The fonts of the {@code --font-path} folders, asked after the theme's own, by file name. */
final class FontPath {
  private static final Set<String> EXTENSIONS = Set.of("ttf", "otf", "ttc", "otc");

  private FontPath() {}

  static List<FontFile> fonts(List<Path> folders, Diagnostics diagnostics) {
    List<FontFile> fonts = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(FontPath::isFont).sorted().toList()) {
          fonts.addAll(faces(file, diagnostics));
        }
      } catch (IOException e) {
        missing(folder, "the folder of --font-path cannot be read", diagnostics);
      }
    }
    return fonts;
  }

  private static boolean isFont(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static List<FontFile> faces(Path file, Diagnostics diagnostics) {
    List<FontFile> fonts = new ArrayList<>();
    String name = String.valueOf(file.getFileName());
    try {
      List<Sfnt> faces = Sfnt.faces(Files.readAllBytes(file));
      for (int i = 0; i < faces.size(); i++) {
        Sfnt face = faces.get(i);
        int index = i;
        FontFile.Bytes bytes =
            faces.size() == 1
                ? () -> Files.readAllBytes(file)
                : () -> Sfnt.faces(Files.readAllBytes(file)).get(index).bytes();
        String family = face.family().isEmpty() ? name : face.family();
        String shown = faces.size() == 1 ? name : name + "#" + (i + 1);
        fonts.add(new FontFile(family, face.weight(), face.italic(), shown, bytes, place(file)));
      }
    } catch (IOException e) {
      missing(file, "this font of --font-path cannot be read: " + e.getMessage(), diagnostics);
    }
    return fonts;
  }

  private static FilePlace place(Path path) {
    return new FilePlace(path.toString().replace('\\', '/'));
  }

  private static void missing(Path path, String message, Diagnostics diagnostics) {
    diagnostics.report(
        DiagnosticCode.STYLE_FONT_MISSING,
        place(path),
        message,
        "give a folder of TrueType or OpenType files");
  }
}
