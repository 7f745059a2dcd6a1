package octavo.check.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import octavo.check.access.EpubContents;
import octavo.check.access.EpubPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What {@code META-INF/encryption.xml} says (EPUB 3.3, section 4.2.6.3).
 *
 * @param fonts the paths of what is obfuscated
 * @param others the paths of what is encrypted in earnest
 */
record Encryption(Set<String> fonts, Set<String> others) {
  static final String PATH = "META-INF/encryption.xml";

  private static final String OBFUSCATION = "http://www.idpf.org/2008/embedding";
  private static final List<String> FONTS = List.of(OBFUSCATION, "http://ns.adobe.com/pdf/enc#RC");

  /** So many bytes of a font are obfuscated (EPUB 3.3, section 4.4). */
  private static final int OBFUSCATED = 1040;

  static Encryption of(StoreEpub epub) throws IOException {
    String text = new String(epub.bytes(PATH), StandardCharsets.UTF_8);
    Document document = Jsoup.parse(text, "", Parser.xmlParser());
    Set<String> fonts = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    for (Element data : EpubContents.elements(document, "EncryptedData")) {
      String method = attribute(data, "EncryptionMethod", "Algorithm");
      String path = EpubPage.resolve("", attribute(data, "CipherReference", "URI"));
      (FONTS.contains(method) ? fonts : others).add(path);
    }
    return new Encryption(fonts, others);
  }

  private static String attribute(Element within, String name, String attribute) {
    return within.getAllElements().stream()
        .filter(element -> EpubPage.local(element).equals(name))
        .map(element -> element.attr(attribute))
        .findFirst()
        .orElse("");
  }

  /** An obfuscated font as it was; one that Adobe's algorithm was used on stays unreadable. */
  static byte[] plain(byte[] font, EpubContents epub) {
    String id =
        EpubContents.elements(epub.packageDocument(), "package").stream()
            .map(element -> element.attr("unique-identifier"))
            .findFirst()
            .orElse("");
    String identifier =
        EpubContents.elements(epub.packageDocument(), "identifier").stream()
            .filter(element -> element.id().equals(id))
            .map(Element::text)
            .findFirst()
            .orElse("");
    byte[] key = key(identifier.replaceAll("[ \\t\\r\\n]", ""));
    byte[] out = font.clone();
    for (int i = 0; i < Math.min(OBFUSCATED, out.length); i++) {
      out[i] ^= key[i % key.length];
    }
    return out;
  }

  private static byte[] key(String identifier) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(identifier.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
