package octavo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import octavo.check.FileCheck;
import octavo.check.PdfDescriptions;
import octavo.check.access.AccessibilityCheck;
import octavo.check.store.StoreCheck;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.imposition.Imposer;
import octavo.manuscript.DeviceProfile;
import octavo.manuscript.Edition;
import octavo.manuscript.Imposition;
import octavo.manuscript.ManuscriptReader;

/** Runs one command: does its work, then says what was written and what was found. */
final class Command {
  private final Arguments arguments;
  private final Reporting reporting;
  private final Report report;
  private final Surroundings here;

  /** A command of the given arguments. */
  Command(Arguments arguments, Reporting reporting, Report report, Surroundings here) {
    this.arguments = arguments;
    this.reporting = reporting;
    this.report = report;
    this.here = here;
  }

  /**
   * Runs it.
   *
   * @param name the command's name
   * @throws UsageException when the arguments ask for what cannot be
   */
  ExitCode run(String name) {
    return switch (name) {
      case "build" -> build(arguments.build());
      case "check" -> check(arguments.files(), arguments.book());
      case "new" -> create(arguments.folder(), arguments.template());
      case "import" -> importText(arguments.importRequest());
      case "impose" -> impose(new ImposeCommand(arguments));
      case "bundle" -> bundle(new BundleCommand(arguments));
      case "verify" -> verify(new VerifyCommand(arguments));
      case "shelf" -> shelf(new ShelfCommand(arguments));
      default -> throw new IllegalStateException("a command without a method: " + name);
    };
  }

  private ExitCode build(BuildRequest request) {
    Operand.requireBook(request.book());
    Diagnostics diagnostics = new Diagnostics();
    List<EditionResult> results = Collections.synchronizedList(new ArrayList<>());
    Stages stages;
    ExitCode code;
    if (request.fix()) {
      new MendingReport(reporting, here).print(mend(request, diagnostics));
    }
    try (Jobs jobs = new Jobs(request.jobs());
        Progress progress = progress()) {
      stages = new Stages(progress, here, reporting.verbose());
      // What could not be mended is still there: nothing is made of half a manuscript.
      if (!diagnostics.hasErrors()) {
        new Build(request, new Workshop(here, stages, jobs)).run(diagnostics, results::add);
      }
    } catch (IOException trouble) {
      String path = Trouble.file(trouble, WrittenFile.name(request.book()));
      diagnostics.report(Report.unreadable(trouble, path));
      return ExitCode.FAILURE;
    } finally {
      // Also when one edition ended in a bug of ours: the others were written all the same.
      results.sort(Comparator.comparing(EditionResult::target));
      EditionFindings.tell(results, diagnostics);
      List<WrittenFile> files =
          results.stream()
              .flatMap(result -> Stream.concat(result.file().stream(), result.reports().stream()))
              .toList();
      code = finish(files, diagnostics, Whereabouts.of(ManuscriptReader.folder(request.book())));
    }
    results.forEach(this::certify);
    results.stream().filter(result -> result.file().isEmpty()).forEach(this::sayNotWritten);
    stages.spent().forEach(this::sayTime);
    return code;
  }

  private Mended mend(BuildRequest request, Diagnostics diagnostics) {
    try (Jobs jobs = new Jobs(request.jobs());
        Progress progress = progress()) {
      Stages stages = new Stages(progress, here, false);
      return Mending.mend(request, new Workshop(here, stages, jobs), diagnostics);
    } catch (IOException trouble) {
      String path = Trouble.file(trouble, WrittenFile.name(request.book()));
      diagnostics.report(Report.unreadable(trouble, path));
      return Mended.NOT_READ;
    }
  }

  private ExitCode check(List<Path> files, Optional<BuildRequest> book) {
    files.forEach(Operand::requireFile);
    book.ifPresent(request -> Operand.requireBook(request.book()));
    Diagnostics diagnostics = new Diagnostics();
    try (Progress progress = progress()) {
      Optional<BookProof> proof =
          book.isEmpty() ? Optional.empty() : proof(book.get(), diagnostics, progress);
      for (Path file : files) {
        progress.stage("checking " + Columns.visible(WrittenFile.name(file)));
        check(file, proof, diagnostics);
      }
    }
    Whereabouts whereabouts =
        book.map(request -> Whereabouts.of(ManuscriptReader.folder(request.book())))
            .orElseGet(Whereabouts::here);
    return finish(List.of(), diagnostics, whereabouts);
  }

  // What no validator can make sense of is not read back either.
  private void check(Path file, Optional<BookProof> proof, Diagnostics diagnostics) {
    String name = WrittenFile.name(file);
    try {
      Optional<Edition.Format> format = FileCheck.check(file, name, diagnostics);
      if (format.equals(Optional.of(Edition.Format.EPUB))) {
        AccessibilityCheck.examine(file).ifPresent(found -> found.report(name, diagnostics));
        DeviceProfile profile = proof.map(it -> it.profile(file)).orElse(DeviceProfile.EPUB);
        StoreCheck.check(file, name, profile, diagnostics);
      }
      if (format.equals(Optional.of(Edition.Format.PDF))) {
        PdfDescriptions.check(file, name, diagnostics);
      }
      if (format.isPresent() && proof.isPresent()) {
        proof
            .get()
            .prove(file, format.get(), diagnostics)
            .ifPresent(it -> here.out().print(report.certificate(name, it)));
      }
    } catch (IOException trouble) {
      diagnostics.report(Report.unreadable(trouble, name));
    }
  }

  private Optional<BookProof> proof(
      BuildRequest request, Diagnostics diagnostics, Progress progress) {
    try (Jobs jobs = new Jobs(request.jobs())) {
      Workshop workshop = new Workshop(here, new Stages(progress, here, false), jobs);
      return BookProof.of(request, workshop, diagnostics);
    } catch (IOException trouble) {
      String path = Trouble.file(trouble, WrittenFile.name(request.book()));
      diagnostics.report(Report.unreadable(trouble, path));
      return Optional.empty();
    }
  }

  private ExitCode create(Path folder, Template template) {
    Diagnostics diagnostics = new Diagnostics();
    List<WrittenFile> files = NewBook.make(folder, template, here.disk(), diagnostics);
    return finish(files, diagnostics, Whereabouts.here());
  }

  private ExitCode importText(ImportRequest request) {
    Operand.requireFile(request.text());
    request.answers().ifPresent(Operand::requireFile);
    Diagnostics diagnostics = new Diagnostics();
    List<WrittenFile> files = List.of();
    try {
      files = new TextImport(request, here, diagnostics).run();
    } catch (IOException trouble) {
      String path = Trouble.file(trouble, WrittenFile.name(request.text()));
      diagnostics.report(Report.unreadable(trouble, path));
    }
    return finish(files, diagnostics, Whereabouts.of(request.folder()));
  }

  private ExitCode impose(ImposeCommand command) {
    Operand.requireFile(command.file());
    String name = WrittenFile.name(command.file());
    Imposer.Source source = new Imposer.Source(command.file(), name, command.pages());
    Imposition imposition = command.imposition();
    Diagnostics diagnostics = new Diagnostics();
    List<WrittenFile> files =
        new SheetsFile(command.output()).write(source, imposition, here.disk(), diagnostics);
    return finish(files, diagnostics, Whereabouts.here());
  }

  private ExitCode bundle(BundleCommand command) {
    BuildRequest request = command.request();
    Operand.requireBook(request.book());
    Diagnostics diagnostics = new Diagnostics();
    List<WrittenFile> files = List.of();
    try (Jobs jobs = new Jobs(request.jobs());
        Progress progress = progress()) {
      Stages stages = new Stages(progress, here, reporting.verbose());
      files = new Bundling(request, new Workshop(here, stages, jobs)).run(diagnostics);
    } catch (IOException trouble) {
      String path = Trouble.file(trouble, WrittenFile.name(request.book()));
      diagnostics.report(Report.notWritable(trouble, path));
    }
    return finish(files, diagnostics, Whereabouts.of(ManuscriptReader.folder(request.book())));
  }

  private ExitCode shelf(ShelfCommand command) {
    List<BuildRequest> books = command.books();
    Diagnostics diagnostics = new Diagnostics();
    List<WrittenFile> files = new ArrayList<>();
    try (Jobs jobs = new Jobs(command.jobs());
        Progress progress = progress()) {
      Workshop workshop = new Workshop(here, new Stages(progress, here, reporting.verbose()), jobs);
      new Shelving(command.folder(), command.catalogue(), workshop).run(books, files, diagnostics);
    } catch (IOException trouble) {
      String path = Trouble.file(trouble, WrittenFile.name(command.folder()));
      diagnostics.report(Report.notWritable(trouble, path));
    }
    return finish(files, diagnostics, Whereabouts.here());
  }

  private ExitCode verify(VerifyCommand command) {
    Diagnostics diagnostics = new Diagnostics();
    try (Progress progress = progress()) {
      for (Path bundle : command.bundles()) {
        progress.stage("verifying " + Columns.visible(WrittenFile.name(bundle)));
        command.verify(bundle, diagnostics).ifPresent(line -> here.out().print(line + "\n"));
      }
    }
    return finish(List.of(), diagnostics, Whereabouts.here());
  }

  private ExitCode finish(
      List<WrittenFile> files, Diagnostics diagnostics, Whereabouts whereabouts) {
    files.forEach(file -> here.out().print(file.line() + "\n"));
    here.out().flush();
    ExitCode code = report.finish(diagnostics, whereabouts);
    boolean refused =
        diagnostics.sorted().stream()
            .map(Diagnostic::code)
            .anyMatch(DiagnosticCode.OUT_NOT_WRITABLE::equals);
    return refused && files.isEmpty() ? ExitCode.FAILURE : code;
  }

  private Progress progress() {
    boolean wanted =
        here.terminal() && !reporting.quiet() && reporting.format() == Reporting.Format.TEXT;
    return Progress.start(here.err(), wanted);
  }

  // Standard output is for the lines of the files.
  private void certify(EditionResult result) {
    if (!reporting.quiet()) {
      String name = WrittenFile.name(result.target());
      result.certificate().ifPresent(it -> here.err().print(report.certificate(name, it)));
    }
  }

  private void sayNotWritten(EditionResult result) {
    if (!reporting.quiet() && reporting.format() == Reporting.Format.TEXT) {
      boolean kept = Files.isRegularFile(result.target());
      report.say(
          "note",
          WrittenFile.name(result.target())
              + " was not written"
              + (kept ? "; the last good one stays" : ""));
    }
  }

  private void sayTime(String stage, long nanoseconds) {
    report.say("note", stage + ": " + nanoseconds / 1_000_000 + " ms of processor time");
  }
}
