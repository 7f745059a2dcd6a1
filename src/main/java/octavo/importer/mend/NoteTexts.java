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

/**
 * Recognises the texts of notes: paragraphs such as {@code [Footnote 3: …]} anywhere, and
 * paragraphs numbered one by one from 1 that stand at the end, under {@code Notes} or {@code
 * References} or, if the text has their marks before, without. A mark that has slid to the head of
 * a paragraph is none, for what follows it does not go on number by number.
 */
final class NoteTexts implements Rule {
  private static final Pattern FOOTNOTE =
      Pattern.compile("\\[(?:Footnote|Note|Fußnote) (\\w{1,5}): ?(.*)\\]", Pattern.DOTALL);

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:\\[(\\d{1,4})\\]:?|(\\d{1,4})[.)]|\\^?(\\d{1,4}))[ \\t]*(?:\\^[ \\t]*)?(?=\\D)");

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

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    List<Passage> split = splitLines(passages);
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
        if (note.isEmpty()
            && i > from
            && i < captions
            && mended.getLast() instanceof NoteText(var label, var _)) {
          note = Optional.of(new NoteText(label, text));
        }
      }
      if (note.isPresent()) {
        mended.add(note.get());
      } else if (i == from - 1 && isTitle(passage)) {
        ledger.leaveOut(passage, HEADED).ifPresent(mended::add);
      } else {
        mended.add(passage);
      }
    }
    return mended;
  }

  // The note that a paragraph is; a label that was there already makes none.
  private static Optional<NoteText> note(
      TracedText text, boolean listed, Set<String> labels, Ledger ledger) {
    Matcher footnote = FOOTNOTE.matcher(text.value());
    if (footnote.matches() && !labels.contains(footnote.group(1))) {
      labels.add(footnote.group(1));
      return note(text, footnote.group(1), new Body(footnote.start(2), footnote.end(2)), ledger);
    }
    Matcher numbered = NUMBERED.matcher(text.value());
    if (listed && numbered.lookingAt() && labels.add(label(numbered))) {
      return note(text, label(numbered), new Body(numbered.end(), text.length()), ledger);
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
            && lines.stream().allMatch(it -> NUMBERED.matcher(it.words()).lookingAt())) {
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
    return line
        && TITLE.matcher(passage.texts().getFirst().value().replaceAll("[:.]$", "")).matches();
  }

  private static int number(Passage passage) {
    if (passage instanceof Paragraph(TracedText text)) {
      Matcher numbered = NUMBERED.matcher(text.value());
      return numbered.lookingAt() ? Integer.parseInt(label(numbered)) : 0;
    }
    return 0;
  }

  private static String label(Matcher numbered) {
    for (int group = 1; group <= numbered.groupCount(); group++) {
      if (numbered.group(group) != null) {
        return numbered.group(group);
      }
    }
    throw new IllegalStateException("no number in " + numbered.group());
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
