package octavo.epub;

import io.documentnode.epub4j.domain.Resource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import octavo.xhtml.Markup;

/**
 * The obfuscation of fonts (EPUB 3.3, section 4.4): the first 1,040 bytes of a font are combined
 * with a key made of the unique identifier, so that nobody can use the file outside its publication
 * by merely unpacking it. It hides no secret; the licence of some fonts asks for it.
 */
final class FontObfuscation {
  /** What is combined, in bytes. */
  static final int LENGTH = 1040;

  private static final String ALGORITHM = "http://www.idpf.org/2008/embedding";

  private final byte[] key;

  /** That of the publication of an identifier. */
  FontObfuscation(String identifier) {
    String text = identifier.replaceAll("[ \\t\\r\\n]", "");
    try {
      key = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }

  /** Whether a resource is a font. */
  static boolean isFont(Resource resource) {
    String type = resource.getMediaType().getName();
    return type.startsWith("font/") || type.contains("opentype") || type.contains("font-");
  }

  /** The font obfuscated, or an obfuscated one as it was. */
  byte[] apply(byte[] font) {
    byte[] out = font.clone();
    for (int i = 0; i < Math.min(LENGTH, out.length); i++) {
      out[i] ^= key[i % key.length];
    }
    return out;
  }

  /**
   * What {@code META-INF/encryption.xml} says of them.
   *
   * @param paths from the root of the container
   */
  static String encryption(List<String> paths) {
    Markup out = new Markup();
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.raw("<encryption xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"");
    out.raw(" xmlns:enc=\"http://www.w3.org/2001/04/xmlenc#\">\n");
    for (String path : paths) {
      out.raw("<enc:EncryptedData>\n").tag("enc:EncryptionMethod");
      out.attribute("Algorithm", ALGORITHM).empty().raw("\n<enc:CipherData>");
      out.tag("enc:CipherReference").attribute("URI", Hrefs.encode(path)).empty();
      out.raw("</enc:CipherData>\n</enc:EncryptedData>\n");
    }
    return out.raw("</encryption>\n").toString();
  }
}
