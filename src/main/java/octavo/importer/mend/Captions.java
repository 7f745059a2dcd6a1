package octavo.importer.mend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.mend.Edits.Why;
import octavo.importer.text.FileName;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Figure;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.SourceText;
import octavo.importer.text.TracedText;

/**
 * Recognises captions: paragraphs that begin {@code Figure 3.} or stand as {@code [Illustration:
 * …]}, where they stand, and short lines without a stop after the last sentence of the text, which
 * a copied page leaves there. Images that came with the text are given by the words of their names,
 * else by order; where none came the figure's file is named after the caption and missing. Where a
 * figure of the last kind belongs is settled by {@link FigurePlaces}; an editor is asked.
 */
final class Captions implements Rule {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:fig(?:ure|\\.)?|plate|photo(?:graph)?|illustration|illus\\.|image|map|abb(?:ildung|\\.)|bild|tafel"
              + "|ilustración|figura|foto|illustrazione|afb(?:eelding|\\.)|рис(?:унок|\\.)|obr\\.|図|图)"
              + "\\s*(?:\\d{1,3}(?:[.-]\\d{1,3})?[a-z]?|[IVXL]{1,6})\\s*(?:[.:–—]|\\s-)\\s+\\S.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private static final Pattern BRACKETED =
      Pattern.compile(
          "\\[(?:Illustration|Image|Picture|Photo|Abbildung|Figure)(?::\\s*(.*?))?\\]",
          Pattern.DOTALL);

  private static final int LONGEST = 400;

  private static final Why LISTED =
      new Why(MendingRule.CAPTION, 85, "the book lists its pictures itself");
  private static final Why SAID = new Why(MendingRule.CAPTION, 90, "the source says so");
  private static final Why SHAPED = new Why(MendingRule.CAPTION, 88, "it begins as captions do");
  private static final Why UNPLACED =
      new Why(MendingRule.CAPTION, 70, "it stands after the text; its place there is not known");

  private final List<String> images;

  Captions(SourceText source) {
    images = new ArrayList<>(source.images().keySet());
  }

  /** Whether a line begins as captions with numbers do. */
  static boolean isNumbered(String line) {
    return NUMBERED.matcher(line).matches();
  }

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    List<Passage> mended = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int end = TrailingCaptions.begin(passages);
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (!(passage instanceof Paragraph(TracedText text))) {
        mended.add(passage);
      } else if (i >= end) {
        for (TextLine line : TextLine.of(text)) {
          addLast(text.slice(line.start(), line.end()), names, mended, ledger);
        }
      } else {
        mended.add(inPlace(text, names, ledger));
      }
    }
    return mended;
  }

  private void addLast(TracedText line, Set<String> names, List<Passage> mended, Ledger ledger) {
    if (TrailingCaptions.isTitle(line.value())) {
      ledger.leaveOut(new Paragraph(line), LISTED).ifPresent(mended::add);
    } else if (isAdmitted(line, UNPLACED, ledger)) {
      mended.add(figure(line, names));
    } else {
      mended.add(new Paragraph(line));
    }
  }

  private Passage inPlace(TracedText text, Set<String> names, Ledger ledger) {
    Matcher bracketed = BRACKETED.matcher(text.value());
    if (bracketed.matches()) {
      boolean words = bracketed.group(1) != null && !bracketed.group(1).isBlank();
      int from = words ? bracketed.start(1) : text.length();
      int to = words ? bracketed.end(1) : text.length();
      TracedText caption = text.slice(from, to).strip();
      if (isAdmitted(text, SAID, ledger)) {
        return figure(flat(caption, ledger.next() - 1), names);
      }
    } else if (text.length() <= LONGEST
        && isNumbered(text.value())
        && isAdmitted(text, SHAPED, ledger)) {
      return figure(flat(text, ledger.next() - 1), names);
    }
    return new Paragraph(text);
  }

  private static TracedText flat(TracedText caption, int change) {
    List<TracedText.Replacement> joints = new ArrayList<>();
    List<TextLine> lines = TextLine.of(caption);
    for (int i = 1; i < lines.size(); i++) {
      joints.add(
          new TracedText.Replacement(
              lines.get(i - 1).end(), lines.get(i).start(), TracedText.inserted(" ", change)));
    }
    return caption.replaceAll(joints);
  }

  private Figure figure(TracedText caption, Set<String> names) {
    String image = image(caption.value());
    if (image.isEmpty()) {
      String name = FileName.of(caption.length() == 0 ? "illustration" : caption.value());
      image = name + ".jpg";
      for (int i = 2; names.contains(image); i++) {
        image = name + "-" + i + ".jpg";
      }
    }
    names.add(image);
    return new Figure(image, TracedText.EMPTY, caption);
  }

  // The image that shares most words with the caption, else the next.
  private String image(String caption) {
    if (images.isEmpty()) {
      return "";
    }
    Set<String> words = new HashSet<>(List.of(FileName.of(caption).split("-")));
    String best = images.getFirst();
    long most = 0;
    for (String image : images) {
      String name = FileName.of(image.replaceAll("\\.\\w+$", ""));
      long shared = List.of(name.split("-")).stream().filter(words::contains).count();
      if (shared > most) {
        most = shared;
        best = image;
      }
    }
    images.remove(best);
    return best;
  }

  private static boolean isAdmitted(TracedText text, Why why, Ledger ledger) {
    Stretch all = Stretch.of(text, 0, text.length());
    return ledger.admit(
        new Change(
            why.rule(),
            why.confidence(),
            all.start(),
            all.end(),
            all.start(),
            Excerpt.of(text.value()),
            "![" + Excerpt.of(text.value()) + "]",
            why.reason()));
  }
}
