package octavo.importer.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.Settings;
import octavo.manuscript.SettingsNode;

/** Reads an editor's decisions. */
public final class DecisionsReader {
  private static final String KEEP = "keep";
  private static final String UNDO = "undo";

  private static final int DEEPEST = 6;

  private DecisionsReader() {}

  /**
   * Reads {@code decisions.yaml}.
   *
   * @param path its path as findings name it
   * @return nothing when the file is no YAML of that kind; then there is an error among the
   *     findings
   */
  public static Optional<Decisions> read(String path, byte[] bytes, Diagnostics diagnostics) {
    return SettingsNode.read(path, bytes, diagnostics).map(DecisionsReader::decisions);
  }

  /**
   * Reads the answers that the page of a report has saved.
   *
   * @param path the file's path as findings name it
   * @param source the name of the text they must be of
   * @return nothing when the file is no JSON of that kind; then there is an error among the
   *     findings
   */
  public static Optional<Answers> answers(
      String path, byte[] bytes, String source, Diagnostics diagnostics) {
    Optional<SettingsNode> root = SettingsNode.read(path, bytes, diagnostics);
    root.ifPresent(it -> it.allow("source", "answers"));
    root.flatMap(it -> it.child("source"))
        .filter(it -> it.text().filter(source::equals).isEmpty())
        .ifPresent(it -> it.badValue("is not the text that is imported", "it is " + source));
    return root.map(it -> answers(it, new LinkedHashMap<>()));
  }

  private static Decisions decisions(SettingsNode root) {
    root.allow("settings", "contents", "captions", "edits", "answers");
    root.child("settings").ifPresent(it -> it.allow(settings()));
    Optional<SettingsNode> contents = root.child("contents");
    contents.ifPresent(it -> it.allow("before", "after"));
    Map<String, SourceSpan> answered = new LinkedHashMap<>();
    List<Edit> edits = new ArrayList<>();
    for (SettingsNode item : items(root, "edits")) {
      edit(item).ifPresent(edits::add);
    }
    return new Decisions(
        answers(root, answered),
        answered,
        edits,
        values(root, "settings"),
        values(root, "captions"),
        contents.map(it -> entries(it, "before")).orElse(List.of()),
        contents.map(it -> entries(it, "after")).orElse(List.of()));
  }

  // The contents are decided apart.
  private static String[] settings() {
    return Settings.KEYS.stream().filter(key -> !key.equals("contents")).toArray(String[]::new);
  }

  private static Answers answers(SettingsNode root, Map<String, SourceSpan> answered) {
    Set<String> kept = new TreeSet<>();
    Set<String> undone = new TreeSet<>();
    Optional<SettingsNode> answers = root.child("answers");
    for (String id : answers.map(it -> it.members().keySet()).orElse(Set.of())) {
      answered.put(id, answers.get().keyAt(id));
      answers
          .get()
          .choice(id, Map.of(KEEP, kept, UNDO, undone))
          .ifPresent(chosen -> chosen.add(id));
    }
    return new Answers(kept, undone);
  }

  private static List<SettingsNode> items(SettingsNode node, String key) {
    return node.child(key).map(SettingsNode::items).orElse(List.of());
  }

  private static Map<String, Object> values(SettingsNode root, String key) {
    Map<String, Object> values = new LinkedHashMap<>();
    root.child(key)
        .ifPresent(it -> it.members().forEach((name, node) -> values.put(name, node.plain())));
    return values;
  }

  private static List<Object> entries(SettingsNode contents, String key) {
    return items(contents, key).stream().map(SettingsNode::plain).toList();
  }

  private static Optional<Edit> edit(SettingsNode node) {
    if (!node.isMap()) {
      node.wrongType("a map of keys");
      return Optional.empty();
    }
    SourceSpan at = node.at();
    if (node.child("find").isPresent()) {
      node.allow("find", "replace");
      return Optional.of(new Edit.Replacement(node.required("find"), node.text("replace"), at));
    }
    if (node.child("heading").isPresent()) {
      return heading(node);
    }
    if (node.child("join").isPresent()) {
      node.allow("join");
      return Optional.of(new Edit.Join(node.required("join"), at));
    }
    if (node.child("figure").isPresent()) {
      node.allow("figure", "caption", "after");
      return Optional.of(
          new Edit.PlacedFigure(
              node.required("figure"), node.text("caption"), node.text("after"), at));
    }
    node.badValue("is no edit", "begin it with one of: find, heading, join, figure");
    return Optional.empty();
  }

  private static Optional<Edit> heading(SettingsNode node) {
    node.allow("heading", "level", "before");
    int level = node.whole("level").orElse(1);
    if (level < 1 || level > DEEPEST) {
      node.badValue("has a level that no heading has", "write a level from 1 to " + DEEPEST);
      return Optional.empty();
    }
    return Optional.of(
        new Edit.NewHeading(node.required("heading"), level, node.required("before"), node.at()));
  }
}
