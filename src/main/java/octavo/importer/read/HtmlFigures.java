package octavo.importer.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;
import octavo.importer.text.Transcript;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Takes pictures down, with what stands under them. */
final class HtmlFigures {
  private static final Set<String> FRAMES =
      Set.of("thumb", "tmulti", "wp-caption", "wp-block-image", "gallerybox", "captioned-image");

  private static final String CAPTIONS =
      "figcaption, .thumbcaption, .wp-caption-text, .gallerytext, .caption";

  private HtmlFigures() {}

  /** Whether an element is the frame of pictures. */
  static boolean is(Element element) {
    boolean frame =
        element.normalName().equals("figure")
            || element.classNames().stream().anyMatch(FRAMES::contains);
    return frame
        && element.selectFirst("img") != null
        && element.selectFirst("table, pre, figure figure") == null;
  }

  /** Gives a table that stands alone in a frame the words under it for its caption. */
  static void captionTable(Element frame) {
    if (!frame.normalName().equals("figure")) {
      return;
    }
    Elements tables = frame.select("table");
    Elements words = frame.select("figcaption");
    boolean alone = tables.size() == 1 && words.size() == 1 && frame.selectFirst("img") == null;
    if (alone && tables.getFirst().selectFirst("caption, figcaption") == null) {
      tables.getFirst().prependChild(words.getFirst().tagName("caption"));
    }
  }

  /** Takes the pictures of a frame down; the caption is the first one's. */
  static void take(HtmlPassages passages, Element frame, HtmlContext context) {
    Element caption = frame.selectFirst(CAPTIONS);
    Element words = caption;
    for (Element image : frame.select("img")) {
      boolean within = caption != null && image.closest(CAPTIONS) == caption;
      Optional<String> left = HtmlImages.left(image);
      if (!within && passages.document().images().isPicture(image)) {
        picture(passages, image, words);
        words = null;
      } else if (!within && left.isPresent()) {
        passages
            .document()
            .out()
            .drop(image.attr("alt") + " (" + image.attr("src") + ")", left.get());
      }
    }
    for (Element child : frame.select("*")) {
      boolean taken = caption != null && child.closest(CAPTIONS) != null;
      if (!taken && !child.ownText().isBlank() && !HtmlFurniture.isUnread(child)) {
        passages.paragraph(List.of(child), context);
      }
    }
    if (words != null) {
      passages.paragraph(List.of(words), context);
    }
  }

  /** Takes one picture down that has no caption. */
  static void picture(HtmlPassages passages, Element image) {
    picture(passages, image, null);
  }

  private static void picture(HtmlPassages passages, Element image, @Nullable Element caption) {
    HtmlDocument document = passages.document();
    int start = document.out().length();
    String name = document.images().name(document.file(), image.attr("src"));
    BlockText alternative = document.out().block();
    alternative.add(image.attr("alt"));
    int alternativeEnd = document.out().length();
    alternative.end();
    BlockText words = document.out().block();
    if (caption != null) {
      new HtmlInlines(document, words, HtmlContext.TEXT, false).add(caption.childNodes());
    }
    anchor(passages, image, words.isBlank() ? alternative : words);
    int end = document.out().length();
    words.end();
    if (HtmlImages.isRemote(image.attr("src"))) {
      document.out().drop(image.attr("src"), "the address of a picture that did not come with it");
    }
    document
        .out()
        .add(
            start,
            whole -> figure(whole, name, alternative.text(whole, alternativeEnd), words, end));
  }

  private static void anchor(HtmlPassages passages, Element image, BlockText words) {
    Element frame = image.closest(Queries.FIGURES);
    Element around = frame == null ? image.closest("p") : frame;
    if (around != null) {
      passages.anchor(around, words);
    }
  }

  private static List<Passage> figure(
      Transcript whole, String name, TracedText alternative, BlockText words, int end) {
    return List.of(new Passage.Figure(name, alternative, words.text(whole, end)));
  }
}
