package octavo.xhtml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import octavo.book.AlternativeText;
import octavo.book.Attributes;
import octavo.book.Caption;
import octavo.book.Figure;
import octavo.book.Image;
import octavo.book.ImageSource;
import octavo.book.Inline;
import octavo.book.Labels;
import octavo.book.PlainText;
import octavo.measure.Length;

/** Images, within a line and as figures; a frame where the picture is not there. */
final class ImageWriter {
  /** A caption of more characters, some four lines, is a text. */
  private static final int LONG = 250;

  private static final Pattern SHARE = Pattern.compile("\\d{1,3}(\\.\\d{1,3})?%");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,3})?");

  private final Rendering rendering;
  private final AttributeWriter attributes;

  ImageWriter(Rendering rendering) {
    this.rendering = rendering;
    this.attributes = new AttributeWriter(rendering);
  }

  /** An image among text. */
  void inLine(Markup out, Image image) {
    String missing = rendering.labels().text(Labels.Word.IMAGE_NO_DESCRIPTION);
    switch (image.source()) {
      case ImageSource.Available available -> {
        picture(out, image, available, "inline", missing);
        width(out, image.attributes(), "; max-height: none");
        out.empty();
      }
      case ImageSource.Absent absent -> {
        String said = said(image.alternative(), missing);
        attributes.begin(out, "span", "placeholder", image.attributes());
        out.attribute("role", "img").attribute("aria-label", said + ". " + notSupplied()).open();
        out.raw("[").text(said).raw("]").close("span");
      }
    }
  }

  /** A figure; the caption is written by {@code inlines}. */
  void figure(Markup out, Figure figure, InlineWriter inlines) {
    Image image = figure.image();
    boolean absent = image.source() instanceof ImageSource.Absent;
    attributes.open(out, "figure", figureClass(figure, absent), figure.attributes()).raw("\n");
    switch (image.source()) {
      case ImageSource.Available available -> {
        picture(out, image, available, "", noDescription(figure));
        width(out, sized(figure.attributes(), available), "");
        out.empty().raw("\n");
      }
      case ImageSource.Absent frame -> placeholder(out, figure, frame);
    }
    caption(out, figure.caption(), inlines);
    out.closeLine("figure");
    if (!figure.caption().number().isEmpty() || !figure.caption().text().isEmpty()) {
      rendering.list(figure);
    }
  }

  // What was drawn for the edition finer than its author did stays as large.
  private Attributes sized(Attributes given, ImageSource.Available image) {
    String width = rendering.presentation().addresses().width(image);
    return width.isEmpty() || given.value("width").isPresent()
        ? given
        : new Attributes("", List.of(), new TreeMap<>(Map.of("width", width)));
  }

  private static String figureClass(Figure figure, boolean absent) {
    String placement =
        switch (figure.placement()) {
          case NEAR -> "figure placement-near";
          case HERE -> "figure placement-here";
          case FLOAT -> "figure placement-float";
          case PAGE -> "figure placement-page";
        };
    return absent ? placement + " absent" : placement;
  }

  private String noDescription(Figure figure) {
    String number = Integer.toString(figure.ordinal() + 1);
    return rendering.labels().text(Labels.Word.FIGURE_NO_DESCRIPTION, number);
  }

  private String notSupplied() {
    return rendering.labels().text(Labels.Word.PICTURE_NOT_SUPPLIED);
  }

  private static String said(AlternativeText alternative, String missing) {
    return switch (alternative) {
      case AlternativeText.Described described -> described.text();
      case AlternativeText.Missing none -> missing;
      case AlternativeText.Decorative decorative -> missing;
    };
  }

  /** The tag of an image up to where further attributes may follow. */
  private void picture(
      Markup out, Image image, ImageSource.Available file, String ownClass, String missing) {
    Addresses addresses = rendering.presentation().addresses();
    String classes = (ownClass + " " + addresses.imageClass(file)).strip();
    attributes.begin(out, "img", pictureClass(image, classes), image.attributes());
    out.attribute("src", addresses.image(file));
    out.attribute("srcset", addresses.sizes(file));
    addresses.shown(image);
    switch (image.alternative()) {
      case AlternativeText.Described described -> out.attribute("alt", described.text());
      case AlternativeText.Missing none -> out.attribute("alt", missing);
      case AlternativeText.Decorative decorative ->
          out.attributeEvenEmpty("alt", "").attribute("role", "presentation");
    }
  }

  // Whoever checks an EPUB, or makes a running head of a title with an image, can tell what says
  // that a description is missing from a description.
  private static String pictureClass(Image image, String own) {
    boolean undescribed = image.alternative() instanceof AlternativeText.Missing;
    return (own + (undescribed ? " undescribed" : "")).strip();
  }

  // Among text the style sheet keeps all pictures as low as a line: one whose width is said is not.
  private static void width(Markup out, Attributes attributes, String more) {
    attributes
        .value("width")
        .flatMap(ImageWriter::css)
        .ifPresent(width -> out.attribute("style", "width: " + width + more));
  }

  // As in HTML a number alone is one of pixels.
  private static Optional<String> css(String written) {
    String width = written.strip();
    if (SHARE.matcher(width).matches()) {
      return Optional.of(width);
    }
    return Length.parse(NUMBER.matcher(width).matches() ? width + "px" : width)
        .filter(length -> length.compareTo(Length.ZERO) > 0)
        .map(Length::toString);
  }

  private void placeholder(Markup out, Figure figure, ImageSource.Absent frame) {
    String said = Captions.plain(figure.caption().text());
    if (said.isEmpty()) {
      said = said(figure.image().alternative(), noDescription(figure));
    }
    out.tag("div").attribute("class", "placeholder").attribute("role", "img");
    out.attribute("aria-label", said + " – " + notSupplied());
    out.attribute("style", size(frame)).open();
    out.open("p", "").text(notSupplied()).close("p").closeLine("div");
  }

  private static String size(ImageSource.Absent frame) {
    StringBuilder style = new StringBuilder();
    frame.width().ifPresent(width -> style.append("width: ").append(width));
    frame
        .height()
        .ifPresent(
            height ->
                style.append(style.isEmpty() ? "" : "; ").append("min-height: ").append(height));
    return style.toString();
  }

  private void caption(Markup out, Caption caption, InlineWriter inlines) {
    if (caption.isEmpty()) {
      return;
    }
    boolean isLong = PlainText.of(caption.text()).length() > LONG;
    Markup begun = out.tag("figcaption").attribute("class", isLong ? "long" : "");
    new AttributeWriter(rendering).directed(begun, Attributes.NONE, caption.text()).open();
    if (!caption.number().isEmpty()) {
      out.open("span", "figure-number").text(caption.number()).close("span");
      out.raw(caption.text().isEmpty() ? "" : " ");
    }
    piece(out, "caption", caption.text(), inlines);
    boolean credited = !caption.credit().isEmpty() || !caption.licence().isEmpty();
    if (credited) {
      boolean alone = caption.number().isEmpty() && caption.text().isEmpty();
      out.raw(alone ? "" : " ").open("span", "credits");
      piece(out, "credit", caption.credit(), inlines);
      out.raw(caption.credit().isEmpty() || caption.licence().isEmpty() ? "" : " ");
      piece(out, "licence", caption.licence(), inlines);
      out.close("span");
    }
    out.closeLine("figcaption");
  }

  private static void piece(Markup out, String name, List<Inline> content, InlineWriter inlines) {
    if (!content.isEmpty()) {
      out.open("span", name);
      inlines.write(out, content);
      out.close("span");
    }
  }
}
