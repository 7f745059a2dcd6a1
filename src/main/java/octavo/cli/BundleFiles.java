package octavo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import octavo.book.Metadata;
import octavo.bundle.BundleDescription;
import octavo.bundle.BundleTexts;
import octavo.bundle.BundleZip;
import octavo.bundle.BundledEdition;
import octavo.bundle.Checksums;
import octavo.bundle.SettingsHints;
import octavo.diagnostic.Diagnostics;
import octavo.epub.EditionIdentifier;
import octavo.manuscript.Edition;
import octavo.manuscript.Settings;
import octavo.manuscript.SettingsPlace;

/** The files of a bundle on their way: those of the editions, and what is put beside them. */
final class BundleFiles {
  private static final String IRI = "[A-Za-z][A-Za-z0-9+.-]*:[!-~]+";

  private final OutputFolder folder;
  private final Path target;
  private final Disk disk;
  private final SettingsPlace said;
  private final SortedMap<String, WrittenFile> files = new TreeMap<>();

  /**
   * @param target where the folder is to lie
   * @param said where what the book says of itself is said
   */
  BundleFiles(OutputFolder folder, Path target, Disk disk, SettingsPlace said) {
    this.folder = folder;
    this.target = target;
    this.disk = disk;
    this.said = said;
  }

  /** Adds all of them; false when one cannot be written. */
  boolean add(Settings settings, List<EditionResult> results, Diagnostics findings)
      throws IOException {
    List<BundledEdition> editions = new ArrayList<>();
    StringBuilder certificates = new StringBuilder();
    for (EditionResult result : results) {
      result.file().ifPresent(this::add);
      result.reports().forEach(this::add);
    }
    List<EditionResult> sorted = new ArrayList<>(results);
    sorted.sort(Comparator.comparing(EditionResult::target));
    for (EditionResult result : sorted) {
      editions.add(edition(settings, result));
      String name = String.valueOf(result.target().getFileName());
      String before = certificates.isEmpty() ? "" : "\n";
      result.certificate().ifPresent(it -> certificates.append(before).append(it.text(name)));
    }
    editions.sort(
        Comparator.comparing(BundledEdition::kind).thenComparing(BundledEdition::purpose));
    Optional<BundleDescription.Cover> cover = cover(editions, findings);
    BundleDescription bundle =
        new BundleDescription(
            settings.metadata(),
            String.valueOf(target.getFileName()),
            identifier(settings.metadata(), editions),
            editions,
            cover,
            certificates.toString());
    SettingsHints hints = new SettingsHints(said.place(), key -> said.hint(key, ""));
    BundleTexts.of(bundle, hints, findings).forEach((path, text) -> write(path, text, findings));
    write(Checksums.FILE, Checksums.text(sums()), findings);
    return !findings.hasErrors();
  }

  private void add(WrittenFile file) {
    files.put(WrittenFile.name(folder.temporary().relativize(file.path())), file);
  }

  private void write(String path, String text, Diagnostics findings) {
    OutputFile.publish(folder.temporary().resolve(path), text, disk, findings).ifPresent(this::add);
  }

  private Map<String, String> sums() {
    Map<String, String> sums = new TreeMap<>();
    files.forEach((path, file) -> sums.put(path, file.sha256()));
    return sums;
  }

  private static BundledEdition edition(Settings settings, EditionResult result) {
    Edition edition =
        settings.editions().stream()
            .filter(it -> it.name().equals(result.name()))
            .findFirst()
            .orElseThrow();
    WrittenFile file = result.file().orElseThrow();
    BundledEdition.Kind kind =
        switch (edition.format()) {
          case EPUB -> BundledEdition.Kind.EPUB;
          case PDF -> BundledEdition.Kind.PDF;
          case HTML -> BundledEdition.Kind.HTML;
        };
    return new BundledEdition(
        kind,
        purpose(edition),
        edition.name(),
        String.valueOf(file.path().getFileName()),
        file.bytes(),
        file.sha256(),
        EditionIdentifier.of(settings.metadata(), edition));
  }

  private static BundledEdition.Purpose purpose(Edition edition) {
    return switch (edition.device().profile()) {
      case KINDLE -> BundledEdition.Purpose.KINDLE;
      case KOBO -> BundledEdition.Purpose.KOBO;
      case APPLE -> BundledEdition.Purpose.APPLE;
      case EPUB ->
          switch (edition.theme().name()) {
            case "large-print" -> BundledEdition.Purpose.LARGE_PRINT;
            case "handout" -> BundledEdition.Purpose.HANDOUT;
            case "notes-wide" -> BundledEdition.Purpose.WIDE_MARGINS;
            default -> BundledEdition.Purpose.GENERAL;
          };
    };
  }

  // That of the EPUB, else of the first edition; catalogues take an IRI alone.
  private static String identifier(Metadata metadata, List<BundledEdition> editions) {
    return editions.stream()
        .filter(edition -> edition.kind() == BundledEdition.Kind.EPUB)
        .findFirst()
        .or(() -> editions.stream().findFirst())
        .map(BundledEdition::identifier)
        .filter(identifier -> identifier.matches(IRI))
        .orElseGet(() -> EditionIdentifier.ofBook(metadata));
  }

  // The very one of the EPUB.
  private Optional<BundleDescription.Cover> cover(
      List<BundledEdition> editions, Diagnostics findings) throws IOException {
    for (BundledEdition edition : editions) {
      if (edition.kind() == BundledEdition.Kind.EPUB) {
        try (ZipFile zip = new ZipFile(folder.temporary().resolve(edition.file()).toFile())) {
          for (String extension : List.of("jpg", "png")) {
            ZipEntry image = zip.getEntry("EPUB/images/cover." + extension);
            if (image != null) {
              return cover(zip, image, extension, findings);
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<BundleDescription.Cover> cover(
      ZipFile zip, ZipEntry image, String extension, Diagnostics findings) throws IOException {
    String name = "cover." + extension;
    try (InputStream in = zip.getInputStream(image)) {
      OutputFile.publish(
              folder.temporary().resolve(name),
              disk,
              findings,
              file -> in.transferTo(file.stream()))
          .ifPresent(this::add);
    }
    String type = extension.equals("jpg") ? "image/jpeg" : "image/png";
    return Optional.of(new BundleDescription.Cover(name, type));
  }

  /**
   * Writes the zip and puts folder and zip in place, the folder first.
   *
   * @return what was written, under its names; nothing when it cannot be
   */
  List<WrittenFile> put(Diagnostics findings) {
    SortedMap<String, BundleZip.Source> sources = new TreeMap<>();
    files.forEach((path, file) -> sources.put(path, () -> Files.newInputStream(file.path())));
    String name = String.valueOf(target.getFileName());
    Optional<WrittenFile> zip =
        OutputFile.publish(
            target.resolveSibling(name + ".zip"),
            disk,
            findings,
            file -> {
              BundleZip.write(name, sources, file.stream());
              file.stream().close();
              move(findings);
            });
    if (zip.isEmpty()) {
      return List.of();
    }
    List<WrittenFile> written = new ArrayList<>();
    files.forEach(
        (path, file) ->
            written.add(new WrittenFile(target.resolve(path), file.bytes(), file.sha256())));
    written.add(zip.get());
    return written;
  }

  private void move(Diagnostics findings) {
    try {
      folder.put();
    } catch (IOException refused) {
      findings.report(Report.notWritable(refused, WrittenFile.name(target)));
    }
  }
}
