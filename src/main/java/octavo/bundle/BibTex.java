package octavo.bundle;

import java.util.List;
import java.util.stream.Collectors;
import octavo.book.Creator;
import octavo.book.Metadata;

/** An entry for BibTeX and BibLaTeX, in UTF-8. */
final class BibTex {
  private BibTex() {}

  static String text(BundleDescription bundle) {
    Metadata metadata = bundle.metadata();
    StringBuilder out = new StringBuilder("@book{").append(bundle.name()).append(",\n");
    // A second pair of braces keeps capitals.
    field(out, "title", "{" + escaped(metadata.title()) + "}");
    if (!metadata.subtitle().isEmpty()) {
      field(out, "subtitle", "{" + escaped(metadata.subtitle()) + "}");
    }
    field(out, "author", names(Creators.of(metadata, Creators.AUTHOR), metadata.language()));
    field(out, "editor", names(Creators.of(metadata, Creators.EDITOR), metadata.language()));
    field(
        out, "translator", names(Creators.of(metadata, Creators.TRANSLATOR), metadata.language()));
    field(out, "publisher", escaped(metadata.publisher()));
    if (metadata.isDated()) {
      field(out, "year", Integer.toString(metadata.date().getYear()));
      field(out, "date", metadata.date().toString());
    }
    field(out, "series", escaped(metadata.series().map(Metadata.Series::title).orElse("")));
    field(out, "number", escaped(metadata.series().map(Metadata.Series::number).orElse("")));
    Isbns isbns = Isbns.of(bundle);
    field(out, "isbn", isbns.first());
    field(out, "note", escaped(isbns.others()));
    field(out, "keywords", escaped(String.join(", ", metadata.subjects())));
    field(out, "abstract", escaped(metadata.description()));
    field(out, "language", metadata.language());
    return out.append("}\n").toString();
  }

  private static void field(StringBuilder out, String name, String value) {
    if (!value.isBlank()) {
      out.append("  ").append(name).append(" = {").append(value.strip()).append("},\n");
    }
  }

  private static String names(List<Creator> creators, String language) {
    return creators.stream()
        .map(creator -> name(creator, language))
        .collect(Collectors.joining(" and "));
  }

  // Braces keep together what has no parts, and what BibTeX would part at its small words.
  private static String name(Creator creator, String language) {
    return PersonName.of(creator, language)
        .map(
            name -> {
              String particle = name.particle().isEmpty() ? "" : name.particle() + " ";
              String suffix = name.suffix().isEmpty() ? "" : ", " + name.suffix();
              return particle + part(name.family()) + suffix + ", " + part(name.given());
            })
        .orElseGet(() -> "{" + escaped(creator.name()) + "}");
  }

  private static String part(String part) {
    boolean parted = part.matches(".*(?:,|\\sand\\s|\\s\\p{Ll}).*");
    return parted ? "{" + escaped(part) + "}" : escaped(part);
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.replaceAll("\\s+", " ").toCharArray()) {
      switch (c) {
        case '\\' -> out.append("\\textbackslash{}");
        case '~' -> out.append("\\textasciitilde{}");
        case '^' -> out.append("\\textasciicircum{}");
        case '{', '}', '%', '&', '$', '#', '_' -> out.append('\\').append(c);
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
