package octavo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import octavo.diagnostic.Diagnostics;
import octavo.importer.ImportedBook;
import octavo.importer.Importer;
import octavo.importer.decide.Answers;
import octavo.importer.decide.AnswersText;
import octavo.importer.decide.Decisions;
import octavo.importer.decide.DecisionsReader;
import octavo.importer.text.SourceText;

/** Imports a text into a folder, with what an editor has decided on it before and decides now. */
final class TextImport {
  /** Where an editor's decisions lie in a book's folder. */
  static final String DECISIONS = "manuscript/decisions.yaml";

  private final ImportRequest request;
  private final Surroundings here;
  private final Diagnostics diagnostics;

  TextImport(ImportRequest request, Surroundings here, Diagnostics diagnostics) {
    this.request = request;
    this.here = here;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads the text and what was decided, asks if that is wanted, and writes the folder when all of
   * it could be read.
   *
   * @return what was written, or stood there as it would be written
   * @throws IOException when the text, or a file that is in the way, cannot be read
   */
  List<WrittenFile> run() throws IOException {
    String name = request.text().getFileName().toString();
    byte[] bytes = Files.readAllBytes(request.text());
    Optional<SourceText> source =
        Importer.read(name, bytes, new FilesBeside(request.text()), diagnostics);
    Optional<byte[]> written = written(request.folder().resolve(DECISIONS));
    Decisions decisions = decisions(written);
    Answers given = given(name);
    if (source.isEmpty() || diagnostics.hasErrors()) {
      return List.of();
    }
    if (request.review()) {
      Review review = new Review(here, source.get(), decisions.with(given));
      given = given.with(review.ask());
    }
    ImportedBook book = Importer.mend(source.get(), decisions.with(given), diagnostics);
    SortedMap<String, byte[]> files = new TreeMap<>(book.files());
    files.put("import-report.json", ImportJson.of(book).getBytes(StandardCharsets.UTF_8));
    ImportedFolder folder =
        new ImportedFolder(request.folder(), request.text(), here.disk(), diagnostics);
    return given.equals(Answers.NONE)
        ? folder.write(files, new TreeMap<>())
        : folder.write(files, answered(decisions.answers().with(given), written));
  }

  private static Optional<byte[]> written(Path file) throws IOException {
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  private Decisions decisions(Optional<byte[]> written) {
    String path = WrittenFile.name(request.folder().resolve(DECISIONS));
    return written
        .flatMap(bytes -> DecisionsReader.read(path, bytes, diagnostics))
        .orElse(Decisions.NONE);
  }

  private Answers given(String name) throws IOException {
    if (request.answers().isEmpty()) {
      return Answers.NONE;
    }
    Path file = request.answers().get();
    return DecisionsReader.answers(
            WrittenFile.name(file), Files.readAllBytes(file), name, diagnostics)
        .orElse(Answers.NONE);
  }

  private static SortedMap<String, byte[]> answered(Answers answers, Optional<byte[]> written) {
    String text = written.map(it -> new String(it, StandardCharsets.UTF_8)).orElse("");
    SortedMap<String, byte[]> file = new TreeMap<>();
    file.put(DECISIONS, AnswersText.with(answers, text).getBytes(StandardCharsets.UTF_8));
    return file;
  }
}
