package octavo.epub;

import io.documentnode.epub4j.domain.MediaType;
import io.documentnode.epub4j.domain.MediaTypes;
import io.documentnode.epub4j.domain.Resource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import octavo.book.Book;
import octavo.book.ComponentKind;
import octavo.book.ImageSource;
import octavo.book.Labels;
import octavo.book.Metadata;
import octavo.book.TextDirection;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.DeviceProfile;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;
import octavo.theme.Theme;
import octavo.xhtml.BookXhtml;
import octavo.xhtml.Markup;
import octavo.xhtml.Presentation;
import octavo.xhtml.XhtmlDocument;

/** Puts the publication together: documents, images, style sheet, fonts, cover. */
final class EpubAssembly {
  private static final String STYLE = "styles/book.css";

  private final Book book;
  private final Edition edition;
  private final Labels labels;
  private final EmbeddedFonts fonts;
  private final EpubImages images;
  private final EpubAddresses addresses;
  private final String style;
  private final List<String> omitted;
  private List<PackageDetails.Property> claims = List.of();
  private final io.documentnode.epub4j.domain.Book publication =
      new io.documentnode.epub4j.domain.Book();
  private final EpubNavigation navigation;
  private boolean hasFormulas;

  EpubAssembly(Book book, Edition edition, Theme theme, EpubImages images, Diagnostics diagnostics)
      throws IOException {
    FileNames names = new FileNames();
    this.book = book;
    this.edition = edition;
    this.labels = Labels.of(book.metadata().language());
    this.fonts = new EmbeddedFonts(theme, names, diagnostics);
    this.images = images;
    this.addresses = new EpubAddresses(names, images);
    this.navigation = new EpubNavigation(publication.getTableOfContents(), addresses, labels);
    this.omitted = theme.omitted();
    boolean numbered = edition.numbers().hasSections() || edition.numbers().paragraphs();
    String sheet = theme.epubStyle() + (numbered ? theme.numbersStyle() : "");
    boolean isKindle = edition.device().profile() == DeviceProfile.KINDLE;
    this.style = isKindle ? KindleStyle.of(sheet) : sheet;
    names.path("images/", "cover", "jpg");
    names.path("images/", "cover", "png");
  }

  /** Has the package document say something beside what is computed. */
  EpubAssembly claiming(List<PackageDetails.Property> more) {
    claims = List.copyOf(more);
    return this;
  }

  /** Writes it; returns where its documents come from. */
  ManuscriptPlaces write(NotePlan plan, CoverImage cover, PrintedPages printed, OutputStream out)
      throws IOException {
    List<String> typefaces = fonts.family().isEmpty() ? List.of() : List.of(fonts.family());
    Presentation presentation = new Presentation(addresses, typefaces, Optional.empty(), omitted);
    List<XhtmlDocument> rendered = rendered(plan, presentation);
    PageList pages = new PageList(book, printed.pages(), addresses, labels);
    List<XhtmlDocument> documents = new ArrayList<>();
    for (XhtmlDocument document : rendered) {
      XhtmlDocument marked = pages.mark(document);
      navigation.list(marked);
      documents.add(edition.device().profile().hasSpans() ? KoboSpans.of(marked) : marked);
    }
    FileDivision division = FileDivision.of(documents, FileDivision.LARGEST);
    List<PageList.Target> targets = pages.targets().stream().map(division::target).toList();
    hasFormulas = documents.stream().anyMatch(document -> document.body().contains("<math "));
    publication.setMetadata(PublicationMetadata.of(book, edition));
    cover(cover, division.files());
    List<XhtmlDocument> begun =
        division.files().stream().filter(file -> !division.isContinuation(file)).toList();
    navigation.landmarks(begun);
    String lists = navigation.lists(targets, division);
    Resource contents = documents(division, begun, lists);
    String night = NightStyle.of(images.all(), new ImageRules(edition).hasNight());
    List<String> texts = division.files().stream().map(XhtmlDocument::body).toList();
    fonts.dress(texts, lists, this.style + night);
    String style = fonts.rules() + this.style + night;
    publication.addResource(
        new MadeResource(STYLE, MediaTypes.CSS, () -> style.getBytes(StandardCharsets.UTF_8)));
    fonts.resources().forEach(publication::addResource);
    for (ImageSource.Available image : addresses.images()) {
      addresses.resources(image).forEach(publication::addResource);
    }
    new Epub3Writer(details(contents, targets, printed), options()).writeBook(publication, out);
    return places(division.files());
  }

  private ManuscriptPlaces places(List<XhtmlDocument> documents) {
    ManuscriptPlaces places = new ManuscriptPlaces();
    for (XhtmlDocument document : documents) {
      String path = Epub3Writer.FOLDER + EpubAddresses.path(document.id());
      int head = (int) head(document).chars().filter(c -> c == '\n').count();
      boolean framed = edition.device().profile().hasSpans();
      int frame = framed ? KoboSpans.linesBefore(document.body()) : 0;
      places.add(path, head + frame, document);
    }
    return places;
  }

  private ContainerOptions options() {
    return new ContainerOptions(edition.device().obfuscatesFonts(), usesFonts());
  }

  private boolean usesFonts() {
    return edition.device().profile().hasAppleOptions() && !fonts.resources().isEmpty();
  }

  // An image that was made smaller may be of another kind and so of another name.
  private List<XhtmlDocument> rendered(NotePlan plan, Presentation presentation) {
    List<XhtmlDocument> rendered = BookXhtml.render(book, edition, plan, presentation);
    if (!images.squeeze()) {
      return rendered;
    }
    addresses.forget();
    return BookXhtml.render(book, edition, plan, presentation);
  }

  private PackageDetails details(
      Resource contents, List<PageList.Target> pages, PrintedPages printed) throws IOException {
    Metadata metadata = book.metadata();
    AccessibilityClaims accessible = new AccessibilityClaims(addresses.alternatives());
    Optional<Metadata.Series> series = metadata.series();
    List<PackageDetails.Property> properties =
        new ArrayList<>(
            accessible.properties(addresses.images(), !pages.isEmpty(), navigation.isIndexed()));
    if (hasFormulas) {
      properties.add(new PackageDetails.Property("schema:accessibilityFeature", "MathML", ""));
    }
    properties.addAll(claims);
    if (usesFonts()) {
      properties.add(new PackageDetails.Property("ibooks:specified-fonts", "true", ""));
    }
    if (!pages.isEmpty()) {
      properties.add(new PackageDetails.Property("pageBreakSource", printed.source(metadata), ""));
    }
    return new PackageDetails(
        metadata.date(),
        TextDirection.of(metadata.language()),
        Optional.of(contents),
        properties,
        pages,
        PublicationMetadata.sortNames(metadata),
        series.map(Metadata.Series::title).orElse(""),
        series.map(Metadata.Series::number).orElse(""));
  }

  private void cover(CoverImage cover, List<XhtmlDocument> documents) {
    String path = "images/cover." + cover.format().extension();
    MediaType type = new MediaType(cover.format().mediaType(), "." + cover.format().extension());
    Resource image = new MadeResource(path, type, cover::bytes);
    publication.setCoverImage(publication.addResource(image));
    if (edition.device().profile().hasCoverPage()) {
      coverPage(path, documents);
    }
  }

  private void coverPage(String path, List<XhtmlDocument> documents) {
    String id = "cover";
    for (int i = 2; isTaken(id, documents); i++) {
      id = "cover-" + i;
    }
    String label = labels.text(Labels.Word.COVER);
    Markup body = new Markup();
    body.raw("<section class=\"cover\" epub:type=\"cover\"").attribute("aria-label", label).open();
    body.tag("img").attribute("class", "cover-image").attribute("src", "../" + path);
    body.attribute("alt", label + ": " + book.metadata().title());
    body.attribute("role", "doc-cover").empty().closeLine("section");
    XhtmlDocument page =
        new XhtmlDocument(id, ComponentKind.HALF_TITLE, label, 0, 0, body.toString());
    XhtmlDocument spanned = edition.device().profile().hasSpans() ? KoboSpans.of(page) : page;
    Resource resource = resource(spanned, "");
    publication.getSpine().addResource(publication.addResource(resource));
    navigation.landmark("cover", page);
  }

  private static boolean isTaken(String id, List<XhtmlDocument> documents) {
    return documents.stream().anyMatch(document -> document.id().equalsIgnoreCase(id));
  }

  /** Adds the documents to the spine and the contents; returns the navigation document. */
  private Resource documents(FileDivision division, List<XhtmlDocument> begun, String lists) {
    Map<String, Resource> resources = new HashMap<>();
    for (XhtmlDocument document : division.files()) {
      Resource resource =
          resource(document, document.kind() == ComponentKind.CONTENTS ? lists : "");
      publication.getSpine().addResource(publication.addResource(resource));
      resources.put(addresses.document(document.id()), resource);
    }
    return navigation.fill(begun, division, resources);
  }

  private Resource resource(XhtmlDocument document, String after) {
    String path = EpubAddresses.path(document.id());
    return new MadeResource(path, MediaTypes.XHTML, () -> page(document, after));
  }

  private String head(XhtmlDocument document) {
    Markup head = new Markup();
    XhtmlFile.begin(head, book.metadata(), document, List.of("../" + STYLE));
    String matter = document.kind().matter().name().toLowerCase(Locale.ROOT) + "matter";
    return head.tag("body").attribute("epub:type", matter).open().raw("\n").toString();
  }

  private byte[] page(XhtmlDocument document, String after) {
    String body = document.body() + after;
    String content = edition.device().profile().hasSpans() ? KoboSpans.framed(body) : body;
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length() * 5 / 4 + 1024);
    out.writeBytes(head(document).getBytes(StandardCharsets.UTF_8));
    out.writeBytes(content.getBytes(StandardCharsets.UTF_8));
    out.writeBytes("</body>\n</html>\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }
}
