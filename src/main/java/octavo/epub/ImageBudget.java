package octavo.epub;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Spreads the bytes an edition allows over its images. Those that have most bytes a pixel give
 * first, for they lose least by it, each at most two fifths in a round; drawings, which have few,
 * are mostly left alone.
 */
final class ImageBudget {
  private static final double KEPT = 0.6;

  /** Whoever has no more bytes than this gives none: an icon, a line of type. */
  private static final long SPARED = 10_000;

  private final long total;
  private final Set<String> spent = new HashSet<>();

  /** Makes an image smaller. */
  @FunctionalInterface
  interface Press {
    Optional<EpubImage> smaller(EpubImage image, long bytes);
  }

  /**
   * @param total the bytes that are allowed
   */
  ImageBudget(long total) {
    this.total = total;
  }

  long total() {
    return total;
  }

  /** The bytes of images. */
  static long size(Iterable<EpubImage> images) {
    long size = 0;
    for (EpubImage image : images) {
      size += image.size();
    }
    return size;
  }

  /** Images by their paths that take no more than is allowed, or as little as they can. */
  Optional<Map<String, EpubImage>> squeeze(Map<String, EpubImage> images, Press press) {
    long size = size(images.values());
    if (size <= total) {
      return Optional.empty();
    }
    Map<String, EpubImage> now = new LinkedHashMap<>(images);
    // Second sizes are a comfort, and the first to go.
    now.replaceAll((path, image) -> image.alone());
    size = size(now.values());
    boolean given = true;
    while (size > total && given) {
      given = false;
      for (String path : byWeight(now)) {
        EpubImage before = now.get(path);
        // The last of them gives no more than is wanted.
        long wanted =
            Math.max((long) (before.as().size() * KEPT), before.as().size() - (size - total));
        Optional<EpubImage> after = press.smaller(before, Math.max(wanted, SPARED));
        if (after.isEmpty()) {
          spent.add(path);
          continue;
        }
        now.put(path, after.get());
        size += after.get().as().size() - before.as().size();
        given = true;
        if (size <= total) {
          break;
        }
      }
    }
    return Optional.of(now);
  }

  private List<String> byWeight(Map<String, EpubImage> images) {
    return images.entrySet().stream()
        .filter(entry -> !spent.contains(entry.getKey()) && entry.getValue().as().size() > SPARED)
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<String, EpubImage> entry) -> weight(entry.getValue()))
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double weight(EpubImage image) {
    return (double) image.as().size() / ((double) image.as().width() * image.as().height());
  }
}
