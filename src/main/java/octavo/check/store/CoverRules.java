package octavo.check.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import octavo.book.ImageFormat;
import octavo.check.access.EpubContents;
import octavo.check.access.EpubPage;
import octavo.check.store.StoreFindings.Finding;
import octavo.manuscript.CoverLimits;
import octavo.manuscript.DeviceProfile;
import octavo.manuscript.ImageHeader;
import org.jsoup.nodes.Element;

/** The cover: there, large enough, of a shape and format that stores show, and once. */
final class CoverRules {
  /** Higher than wide, and not more than this. */
  private static final double TALLEST = 2.2;

  /** Where a page of the cover would stand. */
  private static final int FIRST_PAGES = 3;

  private final StoreEpub epub;
  private final StoreFindings findings;

  CoverRules(StoreEpub epub, StoreFindings findings) {
    this.epub = epub;
    this.findings = findings;
  }

  void check() throws IOException {
    Optional<StoreEpub.Item> cover = Cover.of(epub);
    if (cover.isEmpty()) {
      findings.report(
          StoreRule.COVER,
          epub.contents().packagePath(),
          "there is no cover image",
          "give an item of the manifest that is an image the property cover-image");
      return;
    }
    String path = cover.get().path();
    Optional<ImageHeader> header = ImageHeader.of(epub.bytes(path));
    format(path, header);
    header.ifPresent(image -> size(path, image));
    bytes(path, epub.size(path));
    twice(path);
  }

  private void format(String path, Optional<ImageHeader> header) {
    Optional<ImageFormat> format = header.map(ImageHeader::format);
    findings.reportWhere(
        StoreRule.COVER_FORMAT,
        store -> format.isEmpty() || !store.cover().formats().contains(format.get()),
        new Finding(
            path,
            "the cover is "
                + format.map(known -> "of the format " + known).orElse("no PNG or JPEG"),
            "save it as JPEG or PNG"));
  }

  private void size(String path, ImageHeader image) {
    int width = image.width();
    int height = image.height();
    String sides = "the cover has " + width + " x " + height + " pixels, too ";
    findings.reportWhere(
        StoreRule.COVER_SIZE,
        store -> !store.cover().isLargeEnough(width, height),
        new Finding(path, sides + "few", "give it 1600 x 2400, which is enough for all stores"));
    findings.reportWhere(
        StoreRule.COVER_SIZE,
        store -> Math.max(width, height) > store.cover().most(),
        new Finding(path, sides + "many", "scale it down"));
    if (width > height || height > TALLEST * width) {
      findings.report(
          StoreRule.COVER_SHAPE,
          path,
          "the cover of " + width + " x " + height + " pixels is no upright page",
          "make it about one and a half times as high as wide");
    }
  }

  private void bytes(String path, long size) {
    findings.reportWhere(
        StoreRule.COVER_BYTES,
        store -> size > limits(store).bytes(),
        new Finding(path, "the cover's file has " + size + " bytes", "save it at a lower quality"));
  }

  private static CoverLimits limits(DeviceProfile store) {
    return store.cover();
  }

  // Kindle leaves out a page that is marked as the cover's, and shows another as a page of the
  // book.
  private void twice(String cover) {
    List<EpubPage> spine = epub.contents().spine();
    for (EpubPage page : spine.subList(0, Math.min(FIRST_PAGES, spine.size()))) {
      boolean unknown = findings.isOnlyFor(DeviceProfile.KINDLE) || !isMarked(page);
      if (showsOnly(page, cover) && unknown) {
        findings.report(
            StoreRule.COVER_TWICE,
            page.path(),
            "a page shows the cover image, which is shown before it already",
            "take the page out, or mark it as the cover in the landmarks");
      }
    }
  }

  private static boolean showsOnly(EpubPage page, String cover) {
    List<Element> images = page.document().select("img[src], image");
    boolean empty = page.document().select("body").text().isBlank();
    return empty && images.size() == 1 && page.resolve(address(images.getFirst())).equals(cover);
  }

  private static String address(Element image) {
    String source = image.attr("src");
    String linked = image.attr("xlink:href");
    return source.isEmpty() ? (linked.isEmpty() ? image.attr("href") : linked) : source;
  }

  private boolean isMarked(EpubPage page) {
    return page.document().getAllElements().stream()
            .anyMatch(element -> EpubPage.is(element, "cover", ""))
        || isLed(page, epub.contents().list("landmarks"), "epub:type")
        || EpubContents.elements(epub.contents().packageDocument(), "reference").stream()
            .anyMatch(
                reference ->
                    reference.attr("type").equals("cover")
                        && EpubPage.resolve(epub.contents().packagePath(), reference.attr("href"))
                            .equals(page.path()));
  }

  private boolean isLed(EpubPage page, List<Element> landmarks, String attribute) {
    String nav = epub.contents().navigation().map(EpubPage::path).orElse("");
    return landmarks.stream()
        .filter(link -> link.attr(attribute).equals("cover"))
        .anyMatch(link -> EpubPage.resolve(nav, link.attr("href")).equals(page.path()));
  }
}
