package octavo.theme;

import java.io.IOException;
import java.nio.ByteBuffer;
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
import octavo.diagnostic.Place;
import octavo.theme.sfnt.FontException;
import octavo.theme.sfnt.FontTables;
import octavo.theme.sfnt.NameTable;

/** The fonts of the {@code --font-path} folders, asked after the theme's own, by file name. */
final class FontPath {
  private static final Set<String> EXTENSIONS = Set.of("ttf", "otf", "ttc", "otc");

  /** The bit of OS/2 fsSelection. */
  private static final int ITALIC = 1;

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
      byte[] content = Files.readAllBytes(file);
      int count = FontTables.faces(content);
      for (int i = 0; i < count; i++) {
        int index = i;
        FontFile.Bytes bytes =
            count == 1
                ? () -> Files.readAllBytes(file)
                : () -> FontTables.of(Files.readAllBytes(file), index).file();
        String shown = count == 1 ? name : name + "#" + (i + 1);
        fonts.add(font(FontTables.of(content, i), shown, bytes, place(file)));
      }
    } catch (FontException e) {
      FontFindings.report(e, font(file, name), diagnostics);
    } catch (IOException e) {
      missing(file, "this font of --font-path cannot be read: " + e.getMessage(), diagnostics);
    }
    return fonts;
  }

  /** What stands in messages for a file that is no font. */
  private static FontFile font(Path file, String name) {
    return new FontFile(
        name, 400, false, name, () -> new byte[0], place(file), FontFile.Origin.USER);
  }

  /**
   * A face under the family, weight and slope it gives itself; its file's name if it gives none.
   */
  private static FontFile font(FontTables face, String shown, FontFile.Bytes bytes, Place place) {
    String family = new NameTable(face).family();
    ByteBuffer os2 = face.table("OS/2");
    int weight = os2.capacity() < 6 ? 400 : Math.clamp(os2.getShort(4) & 0xFFFF, 100, 900);
    boolean italic = os2.capacity() >= 64 && (os2.getShort(62) & ITALIC) != 0;
    String name = family.isEmpty() ? shown : family;
    return new FontFile(name, weight, italic, shown, bytes, place, FontFile.Origin.USER);
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
