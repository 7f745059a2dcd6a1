package octavo.importer.mend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Heading;
import octavo.importer.text.Passage.NoteText;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.TracedText;
import octavo.importer.text.Transcript;

/**
 * Recognises the texts of notes: paragraphs such as {@code [Footnote 3: …]} anywhere, and
 * paragraphs numbered one by one from 1 that stand at the end, under {@code Notes} or {@code
 * References} or, if the text has their marks before, without. A mark that has slid to the head of
 * a paragraph is none, for what follows it does not go on number by number.
 */
final class NoteTexts implements Rule {
  private static final Pattern FOOTNOTE =
      Pattern.compile("\\[(?:Footnote|Note|Fußnote) (\\w{1,5}): ?(.*)\\]", Pattern.DOTALL);

  private static final Pattern TITLE =
      Pattern.compile(
          "(?:foot|end)?notes(?: and references)?|references(?: and notes)?|sources|citations|notes"
              + " and sources|anmerkungen|fu(?:ß|ss)noten|einzelnachweise|notes et"
              + " références|références|referencias|notas|referências|note|note e"
              + " riferimenti|noten|voetnoten|przypisy|referenser|noter|примечания|сноски|脚注|注释|注釈",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int SEVERAL = 3;

  private static final Edits.Why HEADED =
      new Edits.Why(MendingRule.NOTE_TEXT, 90, "the book heads its notes itself");

  private final Transcript transcript;

  NoteTexts(Transcript transcript) {
    this.transcript = transcript;
  }

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    List<Passage> split = splitLines(passages);
    UnnumberedNotes unnumbered = UnnumberedNotes.of(split);
    Set<String> labels = new HashSet<>();
    List<Passage> mended = new ArrayList<>();
    int from = begin(split);
    int captions = TrailingCaptions.begin(split);
    boolean below = FootnoteStyle.isOf(split);
    for (int i = 0; i < split.size(); i++) {
      Passage passage = split.get(i);
      Optional<NoteText> note = Optional.empty();
      if (passage instanceof Paragraph(TracedText text)) {
        boolean listed = i >= from || below && text.value().startsWith("[");
        note = note(text, listed, labels, ledger);
        if (note.isEmpty() && unnumbered.isNote(i)) {
          String label = unnumbered.label(i);
          note = note(text, label, new Body(NoteHead.arrow(text.value()), text.length()), ledger);
        }
        if (note.isEmpty()
            && i > from
            && i < captions
            && mended.getLast() instanceof NoteText(var label, var _)
            && (isIndented(text) || number(passage) == 0 && isBefore(split, i, label))) {
          note = Optional.of(new NoteText(label, text));
        }
      }
      if (note.isPresent()) {
        mended.add(note.get());
      } else if ((i == from - 1 || unnumbered.isNote(i + 1)) && isTitle(passage)) {
        ledger.leaveOut(passage, HEADED).ifPresent(mended::add);
      } else {
        mended.add(passage);
      }
    }
    return mended;
  }

  private boolean isIndented(TracedText text) {
    int at = text.offset(0);
    return at > 0 && " \t".indexOf(transcript.text().charAt(at - 1)) >= 0;
  }

  // Whether the next note comes after a paragraph that can only go on with the note before it.
  private static boolean isBefore(List<Passage> passages, int index, String label) {
    return passages.subList(index, passages.size()).stream()
        .takeWhile(Paragraph.class::isInstance)
        .anyMatch(it -> label.equals(Integer.toString(number(it) - 1)));
  }

  // The note that a paragraph is; a label that was there already makes none.
  private static Optional<NoteText> note(
      TracedText text, boolean listed, Set<String> labels, Ledger ledger) {
    Matcher footnote = FOOTNOTE.matcher(text.value());
    if (footnote.matches() && !labels.contains(footnote.group(1))) {
      labels.add(footnote.group(1));
      return note(text, footnote.group(1), new Body(footnote.start(2), footnote.end(2)), ledger);
    }
    Optional<NoteHead> head = NoteHead.of(text.value()).filter(_ -> listed);
    if (head.isPresent() && labels.add(head.get().label())) {
      Body body = new Body(head.get().length(), text.length());
      return note(text, head.get().label(), body, ledger);
    }
    return Optional.empty();
  }

  // Where the text of a note stands in its paragraph.
  private record Body(int from, int to) {}

  // Notes a line each, without blank lines between.
  private static List<Passage> splitLines(List<Passage> passages) {
    List<Passage> split = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage instanceof Paragraph(TracedText text) && text.value().indexOf('\n') >= 0) {
        List<TextLine> lines = TextLine.of(text);
        if (lines.size() > 1
            && lines.stream().allMatch(it -> NoteHead.of(it.words()).isPresent())) {
          lines.forEach(it -> split.add(new Paragraph(text.slice(it.start(), it.end()))));
          continue;
        }
      }
      split.add(passage);
    }
    return split;
  }

  private static int begin(List<Passage> passages) {
    for (int i = passages.size() - 2; i >= 0; i--) {
      if (isTitle(passages.get(i)) && number(passages.get(i + 1)) == 1) {
        return i + 1;
      }
    }
    int at = passages.size();
    while (at > 0 && number(passages.get(at - 1)) > 0) {
      boolean next =
          at == passages.size() || number(passages.get(at)) == number(passages.get(at - 1)) + 1;
      if (!next) {
        break;
      }
      at--;
    }
    boolean notes =
        passages.size() - at >= SEVERAL
            && number(passages.get(at)) == 1
            && hasMark(passages.subList(0, at));
    return notes ? at : passages.size();
  }

  private static boolean hasMark(List<Passage> body) {
    return body.stream()
        .flatMap(it -> it.texts().stream())
        .anyMatch(it -> it.value().contains("[1]") || it.value().contains("[2]"));
  }

  private static boolean isTitle(Passage passage) {
    boolean line = passage instanceof Heading || passage instanceof Paragraph;
    return line && isTitle(passage.texts().getFirst().value());
  }

  /** Whether a line says that notes follow it. */
  static boolean isTitle(String line) {
    return TITLE.matcher(line.replaceAll("[:.]$", "")).matches();
  }

  private static int number(Passage passage) {
    return passage instanceof Paragraph(TracedText text)
        ? NoteHead.of(text.value()).map(NoteHead::number).orElse(0)
        : 0;
  }

  private static Optional<NoteText> note(TracedText text, String label, Body body, Ledger ledger) {
    Edits edits = new Edits(text, ledger);
    Edits.Why why = new Edits.Why(MendingRule.NOTE_TEXT, 90, "the note " + label);
    boolean admitted = edits.replace(0, body.from, "", why);
    if (admitted && body.to < text.length()) {
      edits.replace(body.to, text.length(), "", why);
    }
    return admitted ? Optional.of(new NoteText(label, edits.done().strip())) : Optional.empty();
  }
}
