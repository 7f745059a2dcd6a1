package octavo.importer.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Text of which each character knows where it comes from: an offset of the transcript, or the
 * change that put it there. Never altered: what changes it makes another one. Offsets are 0-based
 * UTF-16, ends exclusive.
 */
public final class TracedText {
  /** No characters. */
  public static final TracedText EMPTY = new TracedText("", new int[0], List.of());

  private final String value;
  private final int[] origins;
  private final List<TextSpan> spans;

  private TracedText(String value, int[] origins, List<TextSpan> spans) {
    this.value = value;
    this.origins = origins;
    this.spans = List.copyOf(spans);
  }

  /** The characters of a transcript from {@code start} to before {@code end}, without style. */
  public static TracedText of(Transcript transcript, int start, int end) {
    int[] origins = new int[end - start];
    Arrays.setAll(origins, i -> start + i);
    return new TracedText(transcript.text().substring(start, end), origins, List.of());
  }

  /**
   * Characters that no source has.
   *
   * @param change the number of the change that puts them there, from 0
   */
  public static TracedText inserted(String value, int change) {
    int[] origins = new int[value.length()];
    Arrays.fill(origins, -1 - change);
    return new TracedText(value, origins, List.of());
  }

  /** The characters. */
  public String value() {
    return value;
  }

  /** How many characters there are. */
  public int length() {
    return value.length();
  }

  /** The styles, in no particular order; they may overlap. */
  public List<TextSpan> spans() {
    return spans;
  }

  /**
   * Where a character comes from: its offset in the transcript, or, if negative, {@code -1 - n} for
   * the change numbered {@code n}.
   */
  public int origin(int index) {
    return origins[index];
  }

  /** The transcript's offset of the first character at or after an index that has one, else -1. */
  public int offset(int index) {
    for (int i = index; i < origins.length; i++) {
      if (origins[i] >= 0) {
        return origins[i];
      }
    }
    return -1;
  }

  /** The part from {@code start} to before {@code end}, with its styles. */
  public TracedText slice(int start, int end) {
    List<TextSpan> kept = new ArrayList<>();
    for (TextSpan span : spans) {
      int from = Math.max(span.start(), start);
      int to = Math.min(span.end(), end);
      if (from < to) {
        kept.add(new TextSpan(from - start, to - start, span.style()));
      }
    }
    return new TracedText(
        value.substring(start, end), Arrays.copyOfRange(origins, start, end), kept);
  }

  /** This text and another after it. A style that ends here and goes on there stays in two. */
  public TracedText append(TracedText other) {
    int[] all = Arrays.copyOf(origins, length() + other.length());
    System.arraycopy(other.origins, 0, all, length(), other.length());
    List<TextSpan> both = new ArrayList<>(spans);
    for (TextSpan span : other.spans) {
      both.add(new TextSpan(span.start() + length(), span.end() + length(), span.style()));
    }
    return new TracedText(value + other.value, all, both);
  }

  /** Texts after each other, in a time that grows with their length only. */
  public static TracedText joined(List<TracedText> texts) {
    StringBuilder value = new StringBuilder();
    List<TextSpan> spans = new ArrayList<>();
    int[] origins = new int[texts.stream().mapToInt(TracedText::length).sum()];
    for (TracedText text : texts) {
      int at = value.length();
      System.arraycopy(text.origins, 0, origins, at, text.length());
      for (TextSpan span : text.spans) {
        spans.add(new TextSpan(span.start() + at, span.end() + at, span.style()));
      }
      value.append(text.value);
    }
    return new TracedText(value.toString(), origins, spans);
  }

  /**
   * This text with other characters in place of those from {@code start} to before {@code end}. A
   * style that goes over the place covers them too; at its edge it does not.
   */
  public TracedText replace(int start, int end, TracedText other) {
    List<TextSpan> kept = new ArrayList<>();
    int growth = other.length() - (end - start);
    for (TextSpan span : spans) {
      int from = moved(span.start(), start, end, start + other.length());
      int to = span.end() <= start ? span.end() : span.end() < end ? start : span.end() + growth;
      if (from < to) {
        kept.add(new TextSpan(from, to, span.style()));
      }
    }
    for (TextSpan span : other.spans) {
      kept.add(new TextSpan(span.start() + start, span.end() + start, span.style()));
    }
    int[] all = new int[length() + growth];
    System.arraycopy(origins, 0, all, 0, start);
    System.arraycopy(other.origins, 0, all, start, other.length());
    System.arraycopy(origins, end, all, start + other.length(), length() - end);
    return new TracedText(
        value.substring(0, start) + other.value + value.substring(end), all, kept);
  }

  /**
   * Other characters in place of some.
   *
   * @param start the first offset of what is replaced
   * @param end the offset after its last; {@code start} to put something in
   * @param text what stands there then
   */
  public record Replacement(int start, int end, TracedText text) {}

  /**
   * This text with several stretches replaced at once, in time that grows with its length; styles
   * fare as in {@link #replace}. The styles of what is put in are left out.
   *
   * @param replacements in order, without overlap
   */
  public TracedText replaceAll(List<Replacement> replacements) {
    if (replacements.isEmpty()) {
      return this;
    }
    Offsets offsets = new Offsets(replacements);
    StringBuilder out = new StringBuilder();
    int[] all = new int[offsets.length(length())];
    int last = 0;
    for (Replacement each : replacements) {
      System.arraycopy(origins, last, all, out.length(), each.start - last);
      out.append(value, last, each.start);
      System.arraycopy(each.text.origins, 0, all, out.length(), each.text.length());
      out.append(each.text.value);
      last = each.end;
    }
    System.arraycopy(origins, last, all, out.length(), length() - last);
    out.append(value, last, length());
    List<TextSpan> kept = new ArrayList<>();
    for (TextSpan span : spans) {
      int from = offsets.ofStart(span.start());
      int to = offsets.ofEnd(span.end());
      if (from < to) {
        kept.add(new TextSpan(from, to, span.style()));
      }
    }
    return new TracedText(out.toString(), all, kept);
  }

  // Where the start of a span comes to lie when what is from start to end becomes another length.
  private static int moved(int at, int start, int end, int newEnd) {
    if (at < start || at == start && start < end) {
      return at;
    }
    return at < end ? newEnd : at + newEnd - end;
  }

  /** This text without the characters from {@code start} to before {@code end}. */
  public TracedText without(int start, int end) {
    return replace(start, end, EMPTY);
  }

  /** This text with a style on the characters from {@code start} to before {@code end}. */
  public TracedText styled(int start, int end, TextStyle style) {
    List<TextSpan> more = new ArrayList<>(spans);
    more.add(new TextSpan(start, end, style));
    return new TracedText(value, origins, more);
  }

  /** This text with other styles in place of its own. */
  public TracedText restyled(List<TextSpan> others) {
    return new TracedText(value, origins, others);
  }

  /** This text without white space at either end. */
  public TracedText strip() {
    int start = 0;
    int end = length();
    while (start < end && Character.isWhitespace(value.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(value.charAt(end - 1))) {
      end--;
    }
    return slice(start, end);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TracedText that
        && value.equals(that.value)
        && Arrays.equals(origins, that.origins)
        && spans.equals(that.spans);
  }

  @Override
  public int hashCode() {
    return 31 * value.hashCode() + Arrays.hashCode(origins);
  }

  @Override
  public String toString() {
    return value;
  }
}
