package octavo.typeset.font;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import octavo.diagnostic.Diagnostics;
import octavo.theme.FontFile;

/**
 * The fonts a book is set from. Each file is read when it is first needed. The faces, and what a
 * {@link Shaper} makes of them, can be used until the library is closed. For one thread at a time.
 */
public final class FontLibrary implements AutoCloseable {
  private final Map<String, List<FontSource>> families = new LinkedHashMap<>();
  private final Map<Style, FontStack> stacks = new HashMap<>();
  private final Shaper shaper;

  private record Style(List<String> families, int weight, boolean italic, String region) {}

  private FontLibrary(Shaper shaper) {
    this.shaper = shaper;
  }

  /**
   * A library of fonts.
   *
   * @param fonts in the order in which families are asked for a character that others lack
   * @param diagnostics where fonts that cannot be used are reported, each once
   * @throws IOException when HarfBuzz cannot be loaded
   */
  public static FontLibrary open(List<FontFile> fonts, Diagnostics diagnostics) throws IOException {
    FontLibrary library = new FontLibrary(Shaper.open());
    for (FontFile font : fonts) {
      library
          .families
          .computeIfAbsent(key(font.family()), family -> new ArrayList<>())
          .add(new FontSource(font, diagnostics));
    }
    return library;
  }

  /** The shaper for its fonts; closed with it. */
  public Shaper shaper() {
    return shaper;
  }

  /**
   * The families something was shaped with, in the order of the library.
   *
   * @param others faces something else will be shaped with
   */
  public List<String> used(Collection<Face> others) {
    Set<Face> faces = Collections.newSetFromMap(new IdentityHashMap<>());
    faces.addAll(shaper.used());
    faces.addAll(others);
    return families.values().stream()
        .flatMap(List::stream)
        .filter(font -> font.opened().filter(faces::contains).isPresent())
        .map(font -> font.file().family())
        .distinct()
        .toList();
  }

  /** Whether it has fonts of a family; names are the same in capitals and small letters. */
  public boolean has(String family) {
    return families.containsKey(key(family));
  }

  /**
   * The faces of a style: of each family the nearest, those of the named families first, then those
   * of all others in the order of the library; last, whatever else there is, as a letter of another
   * weight is better than none. The same stack for the same style.
   *
   * @param names families in order of preference; those the library does not have are passed over
   * @param weight as in CSS, 100 to 900
   * @throws IOException when type can be set from no font at all
   */
  public FontStack stack(List<String> names, int weight, boolean italic) throws IOException {
    return stack(names, weight, italic, "");
  }

  /**
   * The same for a language: of East Asian families that the style does not name, those made for
   * its region are asked first.
   *
   * @param language a BCP 47 tag, empty when not known
   */
  public FontStack stack(List<String> names, int weight, boolean italic, String language)
      throws IOException {
    String region = EastAsianFamilies.region(language);
    Style style = new Style(List.copyOf(names), weight, italic, region);
    FontStack known = stacks.get(style);
    if (known != null) {
      return known;
    }
    FontStack stack = opened(ordered(style));
    stacks.put(style, stack);
    return stack;
  }

  private List<Supplier<Optional<Face>>> ordered(Style style) {
    Map<String, List<FontSource>> asked = new LinkedHashMap<>();
    for (String name : style.families()) {
      if (has(name)) {
        asked.put(key(name), families.get(key(name)));
      }
    }
    if (style.region().isEmpty()) {
      families.forEach(asked::putIfAbsent);
    } else {
      List<String> others = List.copyOf(families.keySet());
      for (String other : EastAsianFamilies.ordered(others, style.families(), style.region())) {
        asked.putIfAbsent(other, families.get(other));
      }
    }
    List<Supplier<Optional<Face>>> first = new ArrayList<>();
    List<Supplier<Optional<Face>>> rest = new ArrayList<>();
    for (List<FontSource> family : asked.values()) {
      List<FontSource> near = FontMatch.nearest(family, style.weight(), style.italic());
      first.add(() -> usable(near));
      near.subList(1, near.size()).forEach(font -> rest.add(font::face));
    }
    first.addAll(rest);
    return first;
  }

  /**
   * The first of a family that can be used: the next weight rather than another family, but another
   * family rather than a book in italics.
   */
  private static Optional<Face> usable(List<FontSource> near) {
    boolean italic = near.getFirst().file().italic();
    return near.stream()
        .filter(font -> font.file().italic() == italic)
        .flatMap(font -> font.face().stream())
        .findFirst();
  }

  private static FontStack opened(List<Supplier<Optional<Face>>> fonts) throws IOException {
    for (int i = 0; i < fonts.size(); i++) {
      Optional<Face> face = fonts.get(i).get();
      if (face.isPresent()) {
        return new FontStack(face.get(), fonts.subList(i + 1, fonts.size()));
      }
    }
    throw new IOException("no usable font among the " + fonts.size() + " of the theme");
  }

  private static String key(String family) {
    return family.toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    shaper.close();
    families.values().forEach(fonts -> fonts.forEach(FontSource::close));
  }
}
