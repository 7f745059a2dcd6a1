package octavo.importer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import octavo.importer.text.Particulars;
import octavo.importer.text.Passage;
import octavo.importer.text.SourceText;
import octavo.importer.text.SourceText.Dropped;
import octavo.importer.text.Transcript;

/** Takes down what a structured source says, block by block, in the order of reading. */
final class SourceBuilder {
  private final String name;
  private final StringBuilder transcript = new StringBuilder();
  private final List<Transcript.Landmark> landmarks = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final SortedMap<String, byte[]> images = new TreeMap<>();

  /**
   * Passages of which the characters are known when all is taken down.
   *
   * @param start where its characters begin
   * @param end where they end
   * @param make makes them of the whole transcript
   */
  private record Entry(int start, int end, Function<Transcript, List<Passage>> make) {}

  SourceBuilder(String name) {
    this.name = name;
  }

  /** Begins a block. */
  BlockText block() {
    return new BlockText(transcript, dropped);
  }

  /** Says where in the source what comes next stands. */
  void place(String place) {
    if (landmarks.isEmpty() || !landmarks.getLast().place().equals(place)) {
      landmarks.add(new Transcript.Landmark(transcript.length(), place));
    }
  }

  /** Adds passages that were taken down from an offset on. */
  void add(int start, Function<Transcript, List<Passage>> make) {
    entries.add(new Entry(start, transcript.length(), make));
  }

  /** Takes down words that are no part of the text. */
  void drop(String words, String what) {
    if (!words.isBlank()) {
      int start = transcript.length();
      transcript.append(words.strip()).append('\n');
      dropped.add(new Dropped(start, transcript.length() - 1, what));
    }
  }

  /** Where the next character will stand. */
  int length() {
    return transcript.length();
  }

  /** The pictures so far, to be added to. */
  SortedMap<String, byte[]> images() {
    return images;
  }

  /** All that was taken down of a source that is structured. */
  SourceText build(Particulars particulars) {
    return build(particulars, SourceText.Markup.STRUCTURED);
  }

  /** All that was taken down. */
  SourceText build(Particulars particulars, SourceText.Markup markup) {
    Transcript whole = new Transcript(name, transcript.toString(), landmarks);
    List<Passage> passages = new ArrayList<>();
    List<Entry> origins = new ArrayList<>();
    for (Entry entry : entries) {
      for (Passage passage : entry.make().apply(whole)) {
        passages.add(passage);
        origins.add(entry);
      }
    }
    List<Passage> kept = AliveLinks.only(withoutBare(passages, origins));
    return new SourceText(whole, kept, dropped, particulars, images, markup);
  }

  // Without headings under which there were but notes, and breaks that part nothing.
  private List<Passage> withoutBare(List<Passage> passages, List<Entry> origins) {
    List<Passage> kept = new ArrayList<>();
    for (int i = passages.size() - 1; i >= 0; i--) {
      Passage passage = passages.get(i);
      if (passage instanceof Passage.Heading(int level, var _) && headsNotes(kept, level)) {
        Entry entry = origins.get(i);
        dropped.add(new Dropped(entry.start(), entry.end(), "the heading of the notes"));
      } else if (!(passage instanceof Passage.Break) || partsText(kept)) {
        kept.add(passage);
      }
    }
    return kept.reversed();
  }

  private static boolean headsNotes(List<Passage> after, int level) {
    boolean notes = false;
    for (int i = after.size() - 1; i >= 0; i--) {
      switch (after.get(i)) {
        case Passage.NoteText _ -> notes = true;
        case Passage.Heading(int other, var _) when other <= level -> {
          return notes;
        }
        case Passage.Heading _, Passage.Paragraph _, Passage.Item _, Passage.Quotation _ -> {
          return false;
        }
        case Passage.Verse _,
            Passage.Code _,
            Passage.Table _,
            Passage.Figure _,
            Passage.Break _ -> {
          return false;
        }
      }
    }
    return notes;
  }

  private static boolean partsText(List<Passage> after) {
    return !after.isEmpty()
        && !(after.getLast() instanceof Passage.NoteText)
        && !(after.getLast() instanceof Passage.Heading);
  }
}
