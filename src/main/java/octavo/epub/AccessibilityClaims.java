package octavo.epub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import octavo.book.AlternativeText;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;

/**
 * What the EPUB may say of its accessibility (EPUB Accessibility 1.1, section 2), counted from what
 * is in it and never assumed. Conformance is another matter, {@link ConformanceClaim}.
 */
final class AccessibilityClaims {
  private static final String LOOPS = "NETSCAPE2.0";

  private int described;
  private int fromCaption;
  private int missing;

  /** Counts what is said in the place of the images shown. */
  AccessibilityClaims(List<AlternativeText> alternatives) {
    for (AlternativeText alternative : alternatives) {
      switch (alternative) {
        case AlternativeText.Described text -> {
          described++;
          fromCaption += text.fromCaption() ? 1 : 0;
        }
        case AlternativeText.Missing none -> missing++;
        case AlternativeText.Decorative decorative -> {}
      }
    }
  }

  /**
   * The statements of the package document.
   *
   * @param paged whether it has the pages of a printed edition
   * @param indexed whether it has an index
   */
  List<PackageDetails.Property> properties(
      List<ImageSource.Available> images, boolean paged, boolean indexed) throws IOException {
    List<PackageDetails.Property> out = new ArrayList<>();
    boolean pictures = described + missing > 0;
    say(out, "accessMode", "textual");
    if (pictures) {
      say(out, "accessMode", "visual");
      say(out, "accessModeSufficient", "textual,visual");
    }
    if (missing == 0) {
      say(out, "accessModeSufficient", "textual");
    }
    // Its documents, notes and their marks have the roles of DPUB-ARIA.
    say(out, "accessibilityFeature", "ARIA");
    if (pictures && missing == 0) {
      say(out, "accessibilityFeature", "alternativeText");
    }
    say(out, "accessibilityFeature", "displayTransformability");
    if (indexed) {
      say(out, "accessibilityFeature", "index");
    }
    if (paged) {
      say(out, "accessibilityFeature", "pageBreakMarkers");
      say(out, "accessibilityFeature", "pageNavigation");
    }
    say(out, "accessibilityFeature", "readingOrder");
    say(out, "accessibilityFeature", "structuralNavigation");
    say(out, "accessibilityFeature", "tableOfContents");
    say(out, "accessibilityHazard", anyMoves(images) ? "unknown" : "none");
    out.add(new PackageDetails.Property("schema:accessibilitySummary", summary(), "en"));
    return out;
  }

  private static void say(List<PackageDetails.Property> out, String name, String value) {
    out.add(new PackageDetails.Property("schema:" + name, value, ""));
  }

  private String summary() {
    StringBuilder out =
        new StringBuilder("The text can be resized and restyled; its headings give its structure.");
    int all = described + missing;
    if (all == 0) {
      return out.append(" There are no images that carry meaning.").toString();
    }
    if (missing > 0) {
      out.append(" Of ").append(all).append(all == 1 ? " image" : " images").append(", ");
      out.append(missing).append(missing == 1 ? " has" : " have").append(" no description.");
    } else {
      out.append(" Every image has alternative text.");
    }
    if (fromCaption > 0) {
      out.append(" For ").append(fromCaption).append(" of them the caption serves as such.");
    }
    return out.toString();
  }

  private static boolean anyMoves(List<ImageSource.Available> images) throws IOException {
    for (ImageSource.Available image : images) {
      if (image.format() == ImageFormat.GIF
          && new String(Files.readAllBytes(image.location()), StandardCharsets.ISO_8859_1)
              .contains(LOOPS)) {
        return true;
      }
    }
    return false;
  }
}
