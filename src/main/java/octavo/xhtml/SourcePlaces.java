package octavo.xhtml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import octavo.diagnostic.SourceSpan;

/**
 * Where the blocks of a document stand in the manuscript, by where they begin in its body.
 *
 * @param offsets where blocks begin in the body, as UTF-16 offsets, rising
 * @param spans their text in the manuscript
 */
public record SourcePlaces(int[] offsets, List<SourceSpan> spans) {
  /** No block of the author's. */
  public static final SourcePlaces NONE = new SourcePlaces(new int[0], List.of());

  /** Checks that there are as many of both. */
  public SourcePlaces {
    spans = List.copyOf(spans);
    if (offsets.length != spans.size()) {
      throw new IllegalArgumentException(offsets.length + " offsets of " + spans.size());
    }
  }

  /**
   * The block that an element is, or stands in or after; empty before the first one.
   *
   * @param offset an offset in the element's start tag
   */
  public Optional<SourceSpan> at(int offset) {
    int found = Arrays.binarySearch(offsets, offset);
    int last = found >= 0 ? found : -found - 2;
    return last < 0 ? Optional.empty() : Optional.of(spans.get(last));
  }

  /**
   * A passage of the body that stands in another.
   *
   * @param from where it begins in the body
   * @param to where it ends there
   * @param at where it begins in the other body
   */
  public record Passage(int from, int to, int at) {}

  /**
   * The places in a body that is put together of passages of this one.
   *
   * @param passages in the order of that body
   */
  public SourcePlaces of(List<Passage> passages) {
    Gathering gathered = new Gathering();
    for (Passage passage : passages) {
      at(passage.from()).ifPresent(span -> gathered.add(passage.at(), span));
      for (int i = 0; i < offsets.length; i++) {
        if (offsets[i] > passage.from() && offsets[i] < passage.to()) {
          gathered.add(passage.at() + offsets[i] - passage.from(), spans.get(i));
        }
      }
    }
    return gathered.places();
  }

  /** Places while they are gathered. */
  static final class Gathering {
    private final List<SourceSpan> spans = new ArrayList<>();
    private int[] offsets = new int[16];

    /** Adds a block that begins at an offset, after all that begin before. */
    void add(int offset, SourceSpan span) {
      if (spans.size() == offsets.length) {
        offsets = Arrays.copyOf(offsets, 2 * offsets.length);
      }
      offsets[spans.size()] = offset;
      spans.add(span);
    }

    /** Adds the places of a text that begins at an offset. */
    void add(int offset, Gathering others) {
      for (int i = 0; i < others.spans.size(); i++) {
        add(offset + others.offsets[i], others.spans.get(i));
      }
    }

    SourcePlaces places() {
      return spans.isEmpty() ? NONE : new SourcePlaces(Arrays.copyOf(offsets, spans.size()), spans);
    }
  }
}
