package octavo.importer.read;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jsoup.nodes.Element;

/** The pictures of a source: each has one name, and its bytes where they are at hand. */
final class HtmlImages {
  // Smaller ones are icons and pixels that count visits.
  private static final int SMALLEST = 24;

  /** The bytes of a picture that did not come with the text. */
  private static final byte[] NONE = {};

  private final Neighbours files;
  private final SortedMap<String, byte[]> images;
  private final Map<String, String> names = new HashMap<>();

  HtmlImages(Neighbours files, SortedMap<String, byte[]> images) {
    this.files = files;
    this.images = images;
  }

  /** Whether an element shows a picture that belongs to the text. */
  boolean isPicture(Element image) {
    return !image.attr("src").isBlank() && left(image).isEmpty();
  }

  /** Why a picture is no part of the text; nothing for one that is. */
  static Optional<String> left(Element image) {
    if (image.attr("src").isBlank()) {
      return Optional.empty();
    }
    if (isSmall(image.attr("width")) || isSmall(image.attr("height"))) {
      return Optional.of("a picture as small as an icon");
    }
    return image.attr("role").equals("presentation")
        ? Optional.of("a picture that only decorates")
        : Optional.empty();
  }

  /** Whether a picture lies elsewhere on the web, from where nothing is fetched. */
  static boolean isRemote(String address) {
    return address.matches("(?s)(?!data:)[A-Za-z][A-Za-z0-9+.-]+:.*|//.*");
  }

  private static boolean isSmall(String size) {
    return size.matches("[0-9]{1,3}(?:px)?") && Integer.parseInt(size.replace("px", "")) < SMALLEST;
  }

  /** The name of a picture among the images of the source. */
  String name(String file, String address) {
    String key = address.startsWith("data:") ? address : EntryPath.resolve(file, address);
    String known = names.get(key);
    if (known != null) {
      return known;
    }
    String name = address.startsWith("data:") ? data(address) : file(file, address);
    names.put(key, name);
    return name;
  }

  private String file(String file, String address) {
    String path = address.replaceAll("[?#].*", "");
    boolean outside = EntryPath.leadsOut(EntryPath.decode(path)) && file.isEmpty();
    Optional<byte[]> bytes =
        isRemote(path) || outside ? Optional.empty() : files.read(EntryPath.resolve(file, path));
    String wanted = EntryPath.decode(path.substring(path.lastIndexOf('/') + 1));
    return store(wanted, bytes.orElse(NONE));
  }

  private String data(String address) {
    int comma = address.indexOf(',');
    boolean encoded = comma > 0 && address.substring(0, comma).endsWith(";base64");
    if (!encoded) {
      return store("image", NONE);
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(address.substring(comma + 1));
      return store("image", bytes);
    } catch (IllegalArgumentException broken) {
      return store("image", NONE);
    }
  }

  private String store(String wanted, byte[] bytes) {
    String clean = wanted.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
    int dot = clean.lastIndexOf('.');
    String base = dot > 0 ? clean.substring(0, dot) : clean.isEmpty() ? "image" : clean;
    String ending = dot > 0 ? clean.substring(dot + 1).toLowerCase(Locale.ROOT) : "png";
    String known = ending(bytes);
    ending = known.isEmpty() ? ending : known;
    String name = base + "." + ending;
    for (int i = 2; names.containsValue(name); i++) {
      name = base + "-" + i + "." + ending;
    }
    if (!known.isEmpty()) {
      images.put(name, bytes);
    }
    return name;
  }

  // What the first bytes say; empty when they are of no picture a book can have.
  private static String ending(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u0089PNG")) {
      return "png";
    } else if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return "jpg";
    } else if (head.startsWith("GIF8")) {
      return "gif";
    } else if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return "webp";
    }
    return head.contains("<svg") ? "svg" : "";
  }
}
