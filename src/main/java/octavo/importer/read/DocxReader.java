package octavo.importer.read;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.Diagnostics;
import octavo.importer.read.SourceArchive.Refused;
import octavo.importer.text.SourceText;

/** Reads documents of Word since 2007 (ECMA-376, WordprocessingML). */
final class DocxReader implements FormatReader {
  @Override
  public boolean reads(String name, byte[] bytes) {
    return SourceArchive.is(bytes)
        && (name.matches("(?i).*\\.do[ct][xm]")
            || new String(bytes, StandardCharsets.ISO_8859_1).contains("word/document.xml"));
  }

  @Override
  public Optional<SourceText> read(String name, byte[] bytes, Diagnostics diagnostics) {
    return SourceArchive.open(name, bytes, DocxReader::check, diagnostics)
        .map(
            archive -> {
              OfficePage page =
                  new OfficePage(name, new DocxDocument(new DocxParts(archive)).page());
              return page.take(archive, OfficePage.said(archive.xml("docProps/core.xml")));
            });
  }

  private static void check(Map<String, byte[]> entries) throws Refused {
    if (!entries.containsKey(DocxParts.main(new SourceArchive(entries)))) {
      throw new Refused(
          "the archive is no document of Word: it has no main text",
          "open it in a word processor, and save it as DOCX");
    }
  }
}
