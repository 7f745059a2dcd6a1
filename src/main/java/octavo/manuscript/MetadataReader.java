package octavo.manuscript;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import octavo.book.Creator;
import octavo.book.Metadata;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;

/** Reads what catalogues and title pages say of the book, and fills in what nobody says. */
final class MetadataReader {
  /** As many characters as a code can have that a telephone reads from paper with ease. */
  private static final int LONGEST_ADDRESS = 300;

  private static final Pattern ROLE = Pattern.compile("[a-z]{3}");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final SettingsNode root;
  private final Known known;
  private final Diagnostics diagnostics;

  MetadataReader(SettingsNode root, Known known, Diagnostics diagnostics) {
    this.root = root;
    this.known = known;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads the metadata.
   *
   * @param epoch the value of {@code SOURCE_DATE_EPOCH}, or empty
   * @param editions the names of the editions, which identifiers may belong to
   * @param guess the language of the text, asked for only where nobody says it
   */
  Metadata read(String epoch, List<String> editions, Supplier<Optional<String>> guess) {
    String description = root.text("description");
    return new Metadata(
        title(),
        root.text("subtitle").strip(),
        creators(),
        language(guess),
        date(epoch),
        identifiers(editions),
        root.text("publisher").strip(),
        root.text("rights").strip(),
        (description.isBlank() ? known.description() : description).strip(),
        root.texts("subjects"),
        series(),
        address(),
        known.place());
  }

  private String address() {
    String address = root.text("address").strip();
    if (!address.isEmpty() && !isOnTheWeb(address)) {
      root.child("address")
          .orElseThrow()
          .badValue("is no address on the web", "write it whole: https://example.org/book");
      return "";
    }
    return address;
  }

  private static boolean isOnTheWeb(String address) {
    try {
      URI uri = new URI(address);
      boolean known = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return known && uri.getHost() != null && address.length() <= LONGEST_ADDRESS;
    } catch (URISyntaxException none) {
      return false;
    }
  }

  private String title() {
    String given = root.text("title").strip();
    if (given.isEmpty()) {
      given = known.title().strip();
    }
    if (!given.isEmpty()) {
      return given;
    }
    note(
        DiagnosticCode.BOOK_TITLE_GUESSED,
        "the book is called '" + known.guess() + "' after what was found",
        "title",
        "…");
    return known.guess();
  }

  private List<Creator> creators() {
    Optional<SettingsNode> list = root.child("creators");
    if (list.isEmpty()) {
      return known.creators();
    }
    List<Creator> creators = new ArrayList<>();
    for (SettingsNode item : list.get().items()) {
      creator(item).ifPresent(creators::add);
    }
    return creators;
  }

  private static Optional<Creator> creator(SettingsNode item) {
    if (item.isText()) {
      return item.text().filter(n -> !n.isBlank()).map(name -> new Creator(name, "aut", ""));
    }
    if (!item.isMap()) {
      item.wrongType("a name, or a map with 'name', 'role' and 'sortAs'");
      return Optional.empty();
    }
    item.allow("name", "role", "sortAs");
    String name = item.required("name").strip();
    String role = item.text("role");
    if (!role.isEmpty() && !ROLE.matcher(role).matches()) {
      item.child("role")
          .orElseThrow()
          .badValue(
              "is no MARC relator code",
              "write three small letters: aut author, edt editor, trl translator, ill illustrator");
    }
    String code = ROLE.matcher(role).matches() ? role : "aut";
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new Creator(name, code, item.text("sortAs").strip()));
  }

  private String language(Supplier<Optional<String>> guess) {
    Optional<SettingsNode> given = root.child("language");
    Optional<String> tag = given.flatMap(SettingsNode::text).flatMap(LanguageTag::parse);
    if (tag.isPresent()) {
      LanguageTag.problem(tag.get())
          .ifPresent(why -> given.get().badValue(why, LanguageTag.hint(given.get().value())));
      return tag.get();
    }
    if (given.isPresent()) {
      if (given.get().isText()) {
        given.get().badValue("is no language tag", LanguageTag.hint(given.get().value()));
      }
      return LanguageGuess.UNKNOWN;
    }
    Optional<String> other = LanguageTag.parse(known.language());
    if (other.isPresent()) {
      return other.get();
    }
    Optional<String> guessed = guess.get();
    String taken = guessed.orElse(LanguageGuess.UNKNOWN);
    note(
        DiagnosticCode.BOOK_LANGUAGE_GUESSED,
        guessed.isPresent()
            ? "the text seems to be in the language '" + taken + "'"
            : "there is too little text to tell its language, which is taken for '" + taken + "'",
        "language",
        taken);
    return taken;
  }

  private LocalDate date(String epoch) {
    Optional<LocalDate> given = root.child("date").flatMap(this::date);
    if (!epoch.isBlank()) {
      Optional<LocalDate> asked = epochDate(epoch.strip());
      if (asked.isPresent()) {
        return asked.get();
      }
    }
    if (given.isEmpty() && root.child("date").isEmpty()) {
      note(
          DiagnosticCode.BOOK_DATE_UNSET,
          "the book has no date and is dated " + Metadata.UNDATED,
          "date",
          "YYYY-MM-DD");
    }
    return given.orElse(Metadata.UNDATED);
  }

  private Optional<LocalDate> date(SettingsNode node) {
    Optional<String> text = node.text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (DATE.matcher(text.get()).matches()) {
        return Optional.of(LocalDate.parse(text.get()));
      }
      node.badValue("is no date", "write year, month and day: YYYY-MM-DD");
    } catch (DateTimeException e) {
      node.badValue("is a day no calendar has", "write year, month and day: YYYY-MM-DD");
    }
    return Optional.empty();
  }

  private Optional<LocalDate> epochDate(String epoch) {
    try {
      return Optional.of(
          Instant.ofEpochSecond(Long.parseLong(epoch)).atZone(ZoneOffset.UTC).toLocalDate());
    } catch (NumberFormatException | DateTimeException e) {
      diagnostics.report(
          DiagnosticCode.SET_BAD_VALUE,
          new FilePlace("SOURCE_DATE_EPOCH"),
          "'" + epoch + "' is no number of seconds since 1970",
          "unset the variable, or give it a number such as 1763856000");
      return Optional.empty();
    }
  }

  private Map<String, String> identifiers(List<String> editions) {
    Map<String, String> identifiers = new TreeMap<>();
    Optional<SettingsNode> map = root.child("identifiers");
    if (map.isEmpty()) {
      return identifiers;
    }
    map.get().allow(editions.toArray(String[]::new));
    map.get()
        .members()
        .forEach((edition, node) -> identifier(node).ifPresent(id -> identifiers.put(edition, id)));
    identifiers.keySet().retainAll(editions);
    return identifiers;
  }

  private static Optional<String> identifier(SettingsNode node) {
    if (node.shape() == SettingsNode.Shape.NOTHING) {
      return Optional.empty();
    }
    Optional<String> text = node.text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Identifiers.Checked checked = Identifiers.check(text.get());
    if (!checked.problem().isEmpty()) {
      node.badValue(
          checked.problem(),
          "write an ISBN such as 978-0-306-40615-7, a URN such as urn:uuid:…, or a URL");
    }
    return Optional.of(checked.value()).filter(value -> !value.isEmpty());
  }

  private Optional<Metadata.Series> series() {
    Optional<SettingsNode> node = root.child("series");
    if (node.isEmpty() || node.get().members().isEmpty()) {
      return Optional.empty();
    }
    node.get().allow("title", "number");
    String title = node.get().required("title").strip();
    String number = node.get().text("number").strip();
    return title.isEmpty() ? Optional.empty() : Optional.of(new Metadata.Series(title, number));
  }

  private void note(DiagnosticCode code, String message, String key, String value) {
    String hint = new SettingsPlace(known.place().path()).hint(key, value);
    diagnostics.report(code, known.place(), message, hint);
  }
}
