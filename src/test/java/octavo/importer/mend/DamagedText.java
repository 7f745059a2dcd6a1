package octavo.importer.mend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;
import octavo.importer.text.Transcript;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A text whose sentences stand in paragraphs of their own, with marks that slid, and of which the
 * truth is known.
 *
 * @param transcript the text
 * @param sentences its sentences in order
 * @param passages a heading and then a paragraph for each sentence
 */
record DamagedText(Transcript transcript, List<Sentence> sentences, List<Passage> passages) {
  /**
   * A sentence.
   *
   * @param number its number in the whole text
   * @param paragraph the number of its paragraph in the whole text
   * @param text its words, with what has slid to its head
   * @param marks the labels that slid to its head
   * @param torn whether a closing quotation mark slid to its head
   */
  record Sentence(int number, int paragraph, String text, List<String> marks, boolean torn) {
    /** Whether anything slid to its head. */
    boolean slid() {
      return torn || !marks.isEmpty();
    }
  }

  /** A text of the corpus. */
  static DamagedText of(Path folder, String name, String kind) throws IOException {
    String json = Files.readString(folder.resolve(name + ".truth.json"));
    Map<?, ?> truth =
        (Map<?, ?>)
            new Load(LoadSettings.builder().setCodePointLimit(1 << 24).build())
                .loadFromString(json);
    List<Sentence> all = new ArrayList<>();
    for (Object entry : (List<?>) truth.get("sentences")) {
      all.add(sentence((Map<?, ?>) entry));
    }
    Set<Object> kept = new HashSet<>((List<?>) truth.get("kept"));
    List<Sentence> sentences =
        kind.equals("full") ? all : all.stream().filter(it -> kept.contains(it.number())).toList();
    return of(truth.get("title").toString(), sentences);
  }

  /** A text of sentences. */
  static DamagedText of(String title, List<Sentence> sentences) {
    StringBuilder text = new StringBuilder(title);
    sentences.forEach(it -> text.append("\n\n").append(it.text()));
    Transcript transcript = new Transcript("damaged.txt", text.toString(), List.of());
    List<Passage> passages = new ArrayList<>();
    passages.add(new Passage.Heading(1, TracedText.of(transcript, 0, title.length())));
    int at = title.length();
    for (Sentence sentence : sentences) {
      int start = at + 2;
      at = start + sentence.text().length();
      passages.add(new Passage.Paragraph(TracedText.of(transcript, start, at)));
    }
    return new DamagedText(transcript, sentences, passages);
  }

  /** The place, from 0, of the sentence that holds an offset of the transcript. */
  int sentenceAt(int offset) {
    int place = sentences.size() - 1;
    while (place >= 0 && start(place) > offset) {
      place--;
    }
    return place;
  }

  /** The first offset of a sentence by its place. */
  int start(int place) {
    return passages.get(place + 1).texts().getFirst().origin(0);
  }

  /** The last offset of a sentence by its place. */
  int end(int place) {
    return start(place) + sentences.get(place).text().length() - 1;
  }

  /** Whether the sentence before that at a place is the one before it in the whole text. */
  boolean hostThere(int place) {
    return place > 0 && sentences.get(place - 1).number() == sentences.get(place).number() - 1;
  }

  private static Sentence sentence(Map<?, ?> entry) {
    List<String> marks =
        ((List<?>) entry.get("leading_markers")).stream().map(Object::toString).toList();
    return new Sentence(
        (int) entry.get("id"),
        (int) entry.get("para"),
        entry.get("text").toString(),
        marks,
        (boolean) entry.get("dangling_quote"));
  }
}
