package octavo.importer.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.importer.text.SourceText;

/**
 * Knows documents in a compound file (MS-CFB), which are not read: those of Word before 2007, and
 * later ones that are locked with a password. The names of what such a file holds are in UTF-16.
 */
final class OldOfficeReader implements FormatReader {
  @Override
  public boolean reads(String name, byte[] bytes) {
    boolean compound =
        bytes.length > 512
            && (bytes[0] & 0xff) == 0xd0
            && (bytes[1] & 0xff) == 0xcf
            && bytes[2] == 0x11
            && (bytes[3] & 0xff) == 0xe0;
    return compound && (holds(bytes, "EncryptedPackage") || holds(bytes, "WordDocument"));
  }

  private static boolean holds(byte[] bytes, String entry) {
    String wide =
        new String(entry.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(wide);
  }

  @Override
  public Optional<SourceText> read(String name, byte[] bytes, Diagnostics diagnostics) {
    boolean locked = holds(bytes, "EncryptedPackage");
    diagnostics.report(
        locked ? DiagnosticCode.IMPORT_DAMAGED : DiagnosticCode.IMPORT_FORMAT,
        new FilePlace(name),
        locked
            ? "the document is locked with a password"
            : "the file is a document of Word before 2007 (.doc)",
        locked ? "open it, and save it without the password" : "open it, and save it as DOCX");
    return Optional.empty();
  }
}
