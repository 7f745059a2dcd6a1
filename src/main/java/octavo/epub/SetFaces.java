package octavo.epub;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.epub.StyleBlocks.Declaration;

/**
 * How text in documents may be set: in italics, bold, small capitals, or several at once. It is not
 * asked how rules outweigh each other, nor all that a selector says, but whether one may be meant
 * for an element: rather a face too many than one too few.
 */
final class SetFaces {
  /** How text may be set. */
  enum Manner {
    /** Italic or oblique. */
    ITALIC,
    /** Bold, of any weight. */
    BOLD,
    /** Small capitals, of any kind. */
    CAPITALS
  }

  /** What reading systems set so by themselves (HTML Standard, 15.3). */
  private static final List<String> ITALIC = List.of("address", "cite", "dfn", "em", "i", "var");

  private static final List<String> BOLD = List.of("b", "strong", "th");
  private static final List<String> HEADINGS = List.of("h1", "h2", "h3", "h4", "h5", "h6");

  private static final Pattern PIECE =
      Pattern.compile(
          "<!--.*?-->|<(/?)([a-zA-Z][\\w:-]*)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>|[^<]++|<",
          Pattern.DOTALL);
  private static final Pattern NAMES = Pattern.compile("\\s(class|id)=[\"']([^\"']*)[\"']");

  /** What of a selector does not name anything: attributes, states, made elements. */
  private static final Pattern ASIDE =
      Pattern.compile("(?s)/\\*.*?\\*/|\\[[^\\]]*\\]|::?[\\w-]+(?:\\([^)]*\\))?");

  /** A part of a selector, and whether what follows stands behind it, not within. */
  private static final Pattern COMPOUND = Pattern.compile("([^\\s>+~]+)\\s*([+~]?)");

  private static final Pattern NAMED = Pattern.compile("[.#]?[A-Za-z][\\w-]*");

  private static final Pattern ITALIC_VALUE = Pattern.compile("\\b(?:italic|oblique)\\b");
  private static final Pattern BOLD_VALUE = Pattern.compile("\\b(?:bold|bolder|[6-9]00)\\b");
  private static final Pattern CAPITALS_VALUE =
      Pattern.compile("small-caps|petite-caps|unicase|smcp|c2sc|pcap|c2pc|unic");

  private final List<Rule> rules = new ArrayList<>();
  private final Set<Set<Manner>> found = new HashSet<>();

  /** All that rules name. */
  private final Set<String> named = new HashSet<>();

  /**
   * A rule.
   *
   * @param names what an element must have: its own name in small letters, classes behind a full
   *     stop, an id behind a hash
   * @param around what those it is in must have between them
   */
  private record Rule(Set<String> names, Set<String> around, Set<Manner> manners) {
    /** One for every element of a name. */
    static Rule of(String name, Manner manner) {
      return new Rule(Set.of(name), Set.of(), EnumSet.of(manner));
    }
  }

  /**
   * Elements of one name, in elements of the same names, that no rule tells from each other: few,
   * however many elements a book has.
   *
   * @param names their own and those of all they are in, as far as rules name them
   * @param within those in them that were met
   */
  private record Alike(
      String name, Set<String> names, Set<Manner> manners, Map<String, Alike> within) {
    Alike(String name, Set<String> names, Set<Manner> manners) {
      this(name, names, manners, new HashMap<>());
    }
  }

  /**
   * Looks through documents.
   *
   * @param documents well-formed
   * @param style the rules of the book and its theme
   */
  SetFaces(List<String> documents, String style) {
    Set<String> plain = new HashSet<>();
    StyleBlocks.each(style, (selectors, declarations) -> add(selectors, declarations, plain));
    ITALIC.forEach(it -> rules.add(Rule.of(it, Manner.ITALIC)));
    BOLD.forEach(it -> rules.add(Rule.of(it, Manner.BOLD)));
    HEADINGS.stream()
        .filter(it -> !plain.contains(it))
        .forEach(it -> rules.add(Rule.of(it, Manner.BOLD)));
    for (Rule rule : rules) {
      named.addAll(rule.names());
      named.addAll(rule.around());
    }
    Set<String> outermost = Set.of("html", "body");
    Alike body = new Alike("body", outermost, manners(outermost, outermost, Set.of()));
    documents.forEach(document -> read(document, body));
  }

  /** Whether some text may be set in all of these manners at once. */
  boolean has(Set<Manner> manners) {
    return found.stream().anyMatch(each -> each.containsAll(manners));
  }

  private void add(String selectors, List<Declaration> declarations, Set<String> plain) {
    Set<Manner> manners = EnumSet.noneOf(Manner.class);
    boolean hasWeight = false;
    for (Declaration declaration : declarations) {
      String value = declaration.value().toLowerCase(Locale.ROOT);
      switch (declaration.property()) {
        case "font-style" -> add(ITALIC_VALUE, value, Manner.ITALIC, manners);
        case "font-weight" -> {
          hasWeight = true;
          add(BOLD_VALUE, value, Manner.BOLD, manners);
        }
        case "font-variant", "font-variant-caps", "font-feature-settings" ->
            add(CAPITALS_VALUE, value, Manner.CAPITALS, manners);
        case "font" -> {
          add(ITALIC_VALUE, value, Manner.ITALIC, manners);
          add(BOLD_VALUE, value, Manner.BOLD, manners);
          add(CAPITALS_VALUE, value, Manner.CAPITALS, manners);
        }
        default -> {}
      }
    }
    for (String selector : ASIDE.matcher(selectors).replaceAll("").split(",")) {
      if (hasWeight && !manners.contains(Manner.BOLD)) {
        plain.add(selector.strip());
      }
      if (!manners.isEmpty()) {
        rules.add(rule(selector, manners));
      }
    }
  }

  private static void add(Pattern pattern, String value, Manner manner, Set<Manner> to) {
    if (pattern.matcher(value).find()) {
      to.add(manner);
    }
  }

  private static Rule rule(String selector, Set<Manner> manners) {
    Set<String> around = new HashSet<>();
    Set<String> names = new HashSet<>();
    boolean isBeside = false;
    Matcher compound = COMPOUND.matcher(selector);
    while (compound.find()) {
      if (!isBeside) {
        around.addAll(names);
      }
      names = names(compound.group(1));
      isBeside = !compound.group(2).isEmpty();
    }
    return new Rule(names, around, manners);
  }

  private static Set<String> names(String compound) {
    Set<String> names = new HashSet<>();
    Matcher found = NAMED.matcher(compound);
    while (found.find()) {
      String name = found.group();
      boolean isElement = Character.isLetter(name.charAt(0));
      names.add(isElement ? name.toLowerCase(Locale.ROOT) : name);
    }
    return names;
  }

  private void read(String document, Alike body) {
    Deque<Alike> open = new ArrayDeque<>();
    open.push(body);
    Matcher piece = PIECE.matcher(document);
    while (piece.find()) {
      String name = piece.group(2);
      if (name == null) {
        found.add(open.element().manners());
      } else if (piece.group(1).isEmpty()) {
        begin(name, piece.group(3), open);
      } else if (open.element().name().equals(name)) {
        open.pop();
      }
    }
  }

  private void begin(String name, String attributes, Deque<Alike> open) {
    Alike around = open.element();
    Set<String> own = own(name, attributes);
    Alike alike = around.within().computeIfAbsent(name + own, _ -> alike(name, own, around));
    // What a style makes before or behind it is text, too.
    found.add(alike.manners());
    if (!attributes.endsWith("/")) {
      open.push(alike);
    }
  }

  private Alike alike(String name, Set<String> own, Alike around) {
    Set<String> names = new HashSet<>(around.names());
    names.addAll(own);
    return new Alike(name, names, manners(own, around.names(), around.manners()));
  }

  /** What rules name an element by, in order. */
  private Set<String> own(String name, String attributes) {
    Set<String> own = new TreeSet<>();
    own.add(name.toLowerCase(Locale.ROOT));
    if (!attributes.isBlank()) {
      Matcher names = NAMES.matcher(attributes);
      while (names.find()) {
        String mark = names.group(1).equals("id") ? "#" : ".";
        for (String each : names.group(2).strip().split("\\s+")) {
          own.add(mark + each);
        }
      }
    }
    own.retainAll(named);
    return own;
  }

  private Set<Manner> manners(Set<String> names, Set<String> around, Set<Manner> inherited) {
    Set<Manner> manners = EnumSet.noneOf(Manner.class);
    manners.addAll(inherited);
    for (Rule rule : rules) {
      if (names.containsAll(rule.names()) && around.containsAll(rule.around())) {
        manners.addAll(rule.manners());
      }
    }
    return manners;
  }
}
