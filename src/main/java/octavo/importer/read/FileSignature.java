package octavo.importer.read;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Files that are known by their first bytes and are no text, for messages that say so. */
final class FileSignature {
  private static final Map<String, String> KNOWN = new LinkedHashMap<>();

  static {
    KNOWN.put("%PDF-", "a PDF");
    KNOWN.put("{\\rtf", "an RTF document");
    KNOWN.put("PK\u0003\u0004", "a ZIP archive");
    KNOWN.put("\u00D0\u00CF\u0011\u00E0", "a document of an old Office format");
    KNOWN.put("\u0089PNG", "a PNG image");
    KNOWN.put("\u00FF\u00D8\u00FF", "a JPEG image");
    KNOWN.put("GIF8", "a GIF image");
    KNOWN.put("\u001F\u008B", "a gzip archive");
    KNOWN.put("\u007FELF", "a program");
    KNOWN.put("7z\u00BC\u00AF", "a 7-Zip archive");
    KNOWN.put("BOOKMOBI", "a Mobipocket book");
  }

  private FileSignature() {}

  /** What a file is, such as {@code a PDF}; nothing when its first bytes do not tell. */
  static Optional<String> of(byte[] bytes) {
    int length = Math.min(bytes.length, 128);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return KNOWN.entrySet().stream()
        .filter(it -> head.startsWith(it.getKey()) || head.startsWith(it.getKey(), 60))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
