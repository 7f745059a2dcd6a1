package octavo.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import octavo.book.AlternativeText;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.Caption;
import octavo.book.DraftMark;
import octavo.book.DraftMark.DraftImage;
import octavo.book.Figure;
import octavo.book.Image;
import octavo.book.ImageSource;
import octavo.book.Inline;
import octavo.book.InlineStyle;
import octavo.book.Paragraph;
import octavo.book.Styled;
import octavo.book.Text;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.CaptionEntry;

/**
 * The pass that gives images their files, captions and alternative texts. An image alone in a
 * paragraph, or with note marks after it, becomes a figure; one in a table cell or within a line
 * stays where it is. It runs before the notes, since a caption may cite some.
 */
final class Figures extends Rewriter {
  private final ImageLookup lookup;
  private final Captions captions;
  private final Alternatives alternatives;
  private final Placements placements;
  private final ReferenceMarks references = new ReferenceMarks();

  Figures(ImageLookup lookup, Captions captions, Diagnostics diagnostics) {
    this.lookup = lookup;
    this.captions = captions;
    this.alternatives = new Alternatives(diagnostics);
    this.placements = new Placements(diagnostics);
  }

  /** The figure of a picture that only {@code captions.yaml} names. */
  Figure ofEntry(String path, CaptionEntry entry) {
    DraftImage image =
        new DraftImage("/" + path, List.of(), List.of(), Attributes.NONE, entry.at());
    Figure figure = figure(image, List.of(), Attributes.NONE, path);
    report(figure);
    return figure;
  }

  @Override
  Block block(Block block) {
    placements.enter(block);
    Block out = super.block(block);
    placements.leave(block);
    return out;
  }

  /** The text of a note, in which a figure has only one place. */
  List<Block> ofNote(List<Block> content) {
    placements.enterNote();
    List<Block> out = blocks(content);
    placements.leaveNote();
    return out;
  }

  @Override
  List<Block> blocks(List<Block> blocks) {
    List<Block> out = super.blocks(blocks);
    if (out == blocks) {
      return out;
    }
    List<Block> captioned = withCaptionsBelow(out);
    for (Block block : captioned) {
      if (block instanceof Figure figure) {
        report(figure);
      }
    }
    return captioned;
  }

  // Only now is it known whether a caption stands below.
  private void report(Figure figure) {
    Image image = figure.image();
    alternatives.report(image.alternative(), image.source(), figure.caption().text(), image.at());
  }

  @Override
  Block paragraph(Paragraph paragraph) {
    if (!placements.inTable() && beginsWithImage(paragraph)) {
      List<Inline> shown = shown(paragraph.content());
      List<Inline> marks = shown.subList(1, shown.size());
      if (areNoteMarks(marks)) {
        DraftImage image = references.image((DraftImage) shown.getFirst());
        String path = lookup.path(image.destination(), image.at());
        return figure(image, marks, paragraph.attributes(), path);
      }
    }
    return super.paragraph(paragraph);
  }

  @Override
  void mark(DraftMark mark, List<Inline> out) {
    if (!(mark instanceof DraftImage image)) {
      super.mark(mark, out);
      return;
    }
    String path = lookup.path(image.destination(), image.at());
    Optional<CaptionEntry> entry = captions.use(path);
    ImageSource source = lookup.source(path, image.destination(), image.at(), entry);
    AlternativeText alternative =
        Alternatives.of(image, entry, Caption.NONE, !image.alternative().isEmpty());
    alternatives.report(alternative, source, List.of(), image.at());
    placements.ofInline(image, entry);
    out.add(new Image(source, alternative, remaining(image.attributes()), image.at()));
    out.addAll(noteMarks(image.alternative()));
  }

  private Figure figure(DraftImage image, List<Inline> marks, Attributes paragraph, String path) {
    Optional<CaptionEntry> entry = captions.use(path);
    ImageSource source = lookup.source(path, image.destination(), image.at(), entry);
    List<Inline> own = entry.map(e -> captions.text(e.caption(), e)).orElse(List.of());
    boolean bracketsServe = own.isEmpty() && image.title().isEmpty();
    List<Inline> text = !own.isEmpty() ? own : bracketsServe ? image.alternative() : image.title();
    FigureNumber numbered = FigureNumber.of(text);
    List<Inline> full = new ArrayList<>(numbered.rest());
    if (!bracketsServe) {
      full.addAll(noteMarks(image.alternative()));
    }
    full.addAll(marks);
    Caption caption =
        new Caption(
            numbered.number(),
            inlines(full),
            entry.map(e -> captions.text(e.credit(), e)).orElse(List.of()),
            entry.map(e -> captions.text(e.licence(), e)).orElse(List.of()));
    AlternativeText alternative =
        Alternatives.of(image, entry, caption, !bracketsServe && !image.alternative().isEmpty());
    return new Figure(
        attributes(paragraph, remaining(image.attributes())),
        0,
        new Image(source, alternative, Attributes.NONE, image.at()),
        caption,
        placements.of(image, entry),
        image.at());
  }

  private static Attributes attributes(Attributes paragraph, Attributes image) {
    if (paragraph.isEmpty()) {
      return image;
    }
    List<String> classes = new ArrayList<>(paragraph.classes());
    image.classes().stream().filter(name -> !classes.contains(name)).forEach(classes::add);
    TreeMap<String, String> pairs = new TreeMap<>(paragraph.pairs());
    pairs.putAll(image.pairs());
    return new Attributes(image.id().isEmpty() ? paragraph.id() : image.id(), classes, pairs);
  }

  // What has been read into the figure is no attribute of it any more.
  private static Attributes remaining(Attributes attributes) {
    if (attributes.value("alt").isEmpty() && attributes.value("placement").isEmpty()) {
      return attributes;
    }
    TreeMap<String, String> pairs = new TreeMap<>(attributes.pairs());
    pairs.remove("alt");
    pairs.remove("placement");
    return new Attributes(attributes.id(), attributes.classes(), pairs);
  }

  /** A figure without a caption takes the paragraph below it that is marked as one. */
  private static List<Block> withCaptionsBelow(List<Block> blocks) {
    List<Block> out = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph
          && isCaption(paragraph)
          && !out.isEmpty()
          && out.getLast() instanceof Figure figure
          && figure.caption().isEmpty()) {
        out.removeLast();
        out.add(captioned(figure, paragraph));
      } else {
        out.add(block);
      }
    }
    return out;
  }

  private static Figure captioned(Figure figure, Paragraph paragraph) {
    List<Inline> text =
        paragraph.attributes().hasClass("caption")
            ? paragraph.content()
            : ((Styled) shown(paragraph.content()).getFirst()).content();
    FigureNumber numbered = FigureNumber.of(text);
    return new Figure(
        figure.attributes(),
        figure.ordinal(),
        figure.image(),
        new Caption(numbered.number(), numbered.rest(), List.of(), List.of()),
        figure.placement(),
        figure.at());
  }

  private static boolean isCaption(Paragraph paragraph) {
    if (paragraph.attributes().hasClass("caption")) {
      return true;
    }
    List<Inline> shown = shown(paragraph.content());
    return shown.size() == 1
        && shown.getFirst() instanceof Styled styled
        && styled.style() == InlineStyle.SPAN
        && styled.attributes().hasClass("caption");
  }

  /** Running text without the blanks around and between what it shows. */
  private static List<Inline> shown(List<Inline> inlines) {
    List<Inline> shown = new ArrayList<>(inlines.size());
    for (Inline inline : inlines) {
      if (!isBlank(inline)) {
        shown.add(inline);
      }
    }
    return shown;
  }

  private static boolean areNoteMarks(List<Inline> inlines) {
    for (Inline inline : inlines) {
      if (!isNoteMark(inline)) {
        return false;
      }
    }
    return true;
  }

  private static List<Inline> noteMarks(List<Inline> inlines) {
    List<Inline> marks = new ArrayList<>();
    for (Inline inline : inlines) {
      if (isNoteMark(inline)) {
        marks.add(inline);
      } else if (inline instanceof Styled styled) {
        marks.addAll(noteMarks(styled.content()));
      }
    }
    return marks;
  }

  private static boolean beginsWithImage(Paragraph paragraph) {
    for (Inline inline : paragraph.content()) {
      if (!isBlank(inline)) {
        return inline instanceof DraftImage;
      }
    }
    return false;
  }

  private static boolean isNoteMark(Inline inline) {
    return inline instanceof DraftMark.NoteMark || inline instanceof DraftMark.InlineNote;
  }

  private static boolean isBlank(Inline inline) {
    return inline instanceof Text text && text.characters().isBlank();
  }
}
