package octavo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import octavo.bundle.Verification;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Place;
import octavo.manuscript.Edition;
import octavo.manuscript.Manuscript;
import octavo.manuscript.Settings;
import octavo.manuscript.SettingsPlace;

/**
 * Makes an offline copy of a book: builds its editions into a folder of its own, proves and checks
 * them, puts beside them what {@link BundleFiles} has, and moves folder and zip into place when all
 * of it is good.
 */
final class Bundling {
  private final BuildRequest request;
  private final Workshop workshop;

  /**
   * @param request what to build; its folder of output is the one the bundle is to lie in
   */
  Bundling(BuildRequest request, Workshop workshop) {
    this.request = request;
    this.workshop = workshop;
  }

  /** Makes it; what was written, nothing when there are errors. */
  List<WrittenFile> run(Diagnostics diagnostics) throws IOException {
    return run(Optional.empty(), diagnostics);
  }

  /**
   * Makes it under a name.
   *
   * @param name of its folder; after the title where none is given
   */
  List<WrittenFile> run(Optional<String> name, Diagnostics diagnostics) throws IOException {
    Diagnostics known = new Diagnostics();
    Optional<Manuscript> read = Reading.read(request, workshop, known);
    if (read.isEmpty() || known.hasErrors()) {
      diagnostics.addAll(known);
      return List.of();
    }
    Settings settings = read.get().settings();
    Path target = request.folder().resolve(name.orElseGet(() -> name(settings)));
    if (refuses(target, diagnostics)) {
      return List.of();
    }
    try (OutputFolder folder = OutputFolder.open(target)) {
      Diagnostics findings = new Diagnostics();
      List<WrittenFile> files = fill(folder, target, editions(settings), findings);
      renamed(findings, folder.temporary(), target).forEach(diagnostics::report);
      return files;
    }
  }

  /** What the folder of a book is called when nobody says. */
  String name(Settings settings) {
    return Slug.of(List.of(settings.metadata().title(), request.name()));
  }

  private boolean refuses(Path target, Diagnostics diagnostics) throws IOException {
    Path zip = target.resolveSibling(target.getFileName() + ".zip");
    if (isForeign(target)) {
      foreign(
          target,
          "this folder is there already, and not all that is in it belongs to a bundle",
          diagnostics);
      return true;
    }
    if (Files.isRegularFile(zip) && found(zip).contains(DiagnosticCode.BUNDLE_SUMS)) {
      foreign(zip, "this zip is there already, and is that of no bundle", diagnostics);
      return true;
    }
    return false;
  }

  private static void foreign(Path path, String message, Diagnostics diagnostics) {
    diagnostics.report(
        DiagnosticCode.BUNDLE_FOREIGN,
        new FilePlace(WrittenFile.name(path)),
        message,
        "move it away, or choose another folder with -o");
  }

  // What a bundle has written is written over only where nothing else would be lost with it.
  private boolean isForeign(Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      return false;
    }
    try (var inside = Files.list(target)) {
      if (inside.findAny().isEmpty()) {
        return false;
      }
    }
    Set<DiagnosticCode> found = found(target);
    return found.contains(DiagnosticCode.BUNDLE_ADDED)
        || found.contains(DiagnosticCode.BUNDLE_SUMS);
  }

  /** What verifying a bundle, or what lies in its place, finds. */
  private Set<DiagnosticCode> found(Path bundle) throws IOException {
    Diagnostics found = new Diagnostics();
    Verification.verify(bundle, "", request.jobs(), found);
    return found.sorted().stream().map(Diagnostic::code).collect(Collectors.toSet());
  }

  private List<String> editions(Settings settings) {
    if (!request.editions().isEmpty()) {
      return request.editions();
    }
    List<String> names = new ArrayList<>(settings.editions().stream().map(Edition::name).toList());
    boolean page =
        settings.editions().stream().anyMatch(edition -> edition.format() == Edition.Format.HTML);
    if (!page) {
      names.add("html");
    }
    return names;
  }

  private List<WrittenFile> fill(
      OutputFolder folder, Path target, List<String> names, Diagnostics findings)
      throws IOException {
    BuildRequest build = request.bundled(folder.temporary(), names);
    List<EditionResult> results = Collections.synchronizedList(new ArrayList<>());
    new Build(build, workshop).run(findings, results::add);
    EditionFindings.tell(results, findings);
    if (results.isEmpty() || results.stream().anyMatch(result -> result.file().isEmpty())) {
      return List.of();
    }
    // With the edition that is made of any book among its settings.
    Settings settings = Reading.read(build, workshop, new Diagnostics()).orElseThrow().settings();
    SettingsPlace said = SettingsPlace.of(request.book());
    BundleFiles files = new BundleFiles(folder, target, workshop.here().disk(), said);
    return workshop
        .stages()
        .run(
            "bundling",
            () -> files.add(settings, results, findings) ? files.put(findings) : List.of());
  }

  // The folder has its own name by the time anybody reads of it.
  private static List<Diagnostic> renamed(Diagnostics findings, Path temporary, Path target) {
    String from = WrittenFile.name(temporary);
    String to = WrittenFile.name(target);
    return findings.sorted().stream()
        .map(
            finding ->
                new Diagnostic(
                    finding.code(),
                    finding.severity(),
                    finding.message().replace(from, to),
                    renamed(finding.place(), from, to),
                    finding.hint(),
                    finding.related().stream().map(place -> renamed(place, from, to)).toList(),
                    finding.fix()))
        .toList();
  }

  private static Place renamed(Place place, String from, String to) {
    return place instanceof FilePlace(String path, int line, int column)
        ? new FilePlace(path.replace(from, to), line, column)
        : place;
  }
}
