package octavo.epub;

import io.documentnode.epub4j.domain.MediaType;
import io.documentnode.epub4j.domain.Resource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import octavo.diagnostic.Diagnostics;
import octavo.epub.SetFaces.Manner;
import octavo.theme.FontFile;
import octavo.theme.TextFaces;
import octavo.theme.Theme;

/**
 * The {@link TextFaces} as files of the EPUB: italic and bold where something may be set so, with
 * small capitals those in which something is.
 */
final class EmbeddedFonts {
  private static final int BOLD = 700;

  /** The features of a font that make small capitals. */
  private static final Set<String> CAPITALS = Set.of("smcp", "c2sc", "pcap", "c2pc", "unic");

  private final TextFaces faces;
  private List<Embedded> files = new ArrayList<>();

  /**
   * A face and its file.
   *
   * @param hasCapitals whether it may have to set small capitals
   */
  private record Embedded(FontFile face, String path, MediaType type, boolean hasCapitals) {
    boolean isIn(SetFaces set) {
      return set.has(manners());
    }

    /** The same for what is set. */
    Embedded in(SetFaces set) {
      Set<Manner> manners = EnumSet.of(Manner.CAPITALS);
      manners.addAll(manners());
      return new Embedded(face, path, type, set.has(manners));
    }

    private Set<Manner> manners() {
      Set<Manner> manners = EnumSet.noneOf(Manner.class);
      if (face.italic()) {
        manners.add(Manner.ITALIC);
      }
      if (face.weight() >= BOLD) {
        manners.add(Manner.BOLD);
      }
      return manners;
    }

    boolean wants(String feature) {
      return hasCapitals || !CAPITALS.contains(feature);
    }
  }

  /**
   * The faces of a theme.
   *
   * @throws IOException when a font can no longer be read
   */
  EmbeddedFonts(Theme theme, FileNames names, Diagnostics diagnostics) throws IOException {
    faces = TextFaces.of(theme, diagnostics);
    for (FontFile font : faces.files()) {
      boolean openType = font.name().toLowerCase(Locale.ROOT).endsWith(".otf");
      String extension = openType ? "otf" : "ttf";
      String path = names.path("fonts/", font.name(), extension);
      MediaType type = new MediaType("font/" + extension, "." + extension);
      files.add(new Embedded(font, path, type, true));
    }
  }

  /**
   * Fits them to what is set in them; before their rules or files are asked for.
   *
   * @param documents all, marked up
   * @param hidden what no page shows but reading systems may list in a manner of their own, marked
   *     up
   * @param style what they are set by
   */
  void dress(List<String> documents, String hidden, String style) {
    SetFaces set = new SetFaces(documents, style);
    files = files.stream().filter(file -> file.isIn(set)).map(file -> file.in(set)).toList();
    documents.forEach(faces::addText);
    faces.addText(hidden);
    faces.addStyle(style);
  }

  /** The text family's name; empty when the theme has no fonts. */
  String family() {
    return faces.family();
  }

  /** The rules that name the files, as seen from {@code styles/}. */
  String rules() {
    StringBuilder rules = new StringBuilder();
    for (Embedded file : files) {
      rules.append(faces.rule(file.face(), "url(\"../" + file.path() + "\")"));
    }
    return rules.toString();
  }

  /** The files. */
  List<Resource> resources() {
    List<Resource> resources = new ArrayList<>();
    for (Embedded file : files) {
      MadeResource.Content made = () -> faces.subset(file.face(), file::wants);
      resources.add(new MadeResource(file.path(), file.type(), made));
    }
    return resources;
  }
}
