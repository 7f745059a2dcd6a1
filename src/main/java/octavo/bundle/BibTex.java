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
    field(out, "author", names(Creators.of(metadata, Creators.AUTHOR)));
    field(out, "editor", names(Creators.of(metadata, Creators.EDITOR)));
    field(out, "translator", names(Creators.of(metadata, Creators.TRANSLATOR)));
    field(out, "publisher", escaped(metadata.publisher()));
    if (metadata.isDated()) {
      field(out, "year", Integer.toString(metadata.date().getYear()));
      field(out, "date", metadata.date().toString());
    }
    field(out, "series", escaped(metadata.series().map(Metadata.Series::title).orElse("")));
    field(out, "number", escaped(metadata.series().map(Metadata.Series::number).orElse("")));
    String isbns =
        bundle.editions().stream()
            .map(edition -> Creators.isbn(edition.identifier()))
            .filter(isbn -> !isbn.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
    field(out, "isbn", isbns);
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

  // Who has a name to sort by that has no comma has no family name: no word of it may be taken out.
  private static String names(List<Creator> creators) {
    return creators.stream()
        .map(
            creator -> {
              String name = creator.sortAs().isEmpty() ? creator.name() : creator.sortAs();
              boolean whole =
                  !creator.sortAs().isEmpty() && !name.contains(",") || name.contains(" and ");
              return whole ? "{" + escaped(name) + "}" : escaped(name);
            })
        .collect(Collectors.joining(" and "));
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
