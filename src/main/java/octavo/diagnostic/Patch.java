package octavo.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The changes to be made in one file.
 *
 * @param file the file
 * @param edits in order; none touches characters of another, and all that is inserted at one place
 *     stands in the order of the list
 */
public record Patch(SourceFile file, List<Edit> edits) {
  private static final Comparator<Edit> ORDER =
      Comparator.comparingInt((Edit edit) -> edit.at().start())
          .thenComparingInt(edit -> edit.at().end());

  /** Checks that each change is one of the file's and comes after the one before. */
  public Patch {
    edits = List.copyOf(edits);
    int end = 0;
    for (Edit edit : edits) {
      if (edit.at().file() != file || edit.at().start() < end) {
        throw new IllegalArgumentException("a change that does not fit: " + edit);
      }
      end = edit.at().end();
    }
  }

  /**
   * What mends all of some findings that can be mended, a patch for each file in the order of the
   * findings. What one deletes another need not delete again nor change.
   */
  public static List<Patch> of(List<Diagnostic> findings) {
    Map<SourceFile, List<Edit>> files = new LinkedHashMap<>();
    for (Diagnostic finding : findings) {
      for (Edit edit : finding.fix()) {
        files.computeIfAbsent(edit.at().file(), _ -> new ArrayList<>()).add(edit);
      }
    }
    return files.entrySet().stream()
        .map(entry -> new Patch(entry.getKey(), disjoint(entry.getValue())))
        .toList();
  }

  private static List<Edit> disjoint(List<Edit> edits) {
    List<Edit> out = new ArrayList<>();
    for (Edit edit : edits.stream().distinct().sorted(ORDER).toList()) {
      SourceSpan at = edit.at();
      int end = out.isEmpty() ? 0 : out.getLast().at().end();
      if (at.start() >= end) {
        out.add(edit);
      } else if (at.end() > end) {
        // Two deletions that overlap are one; anything else leaves the first as it is.
        Edit last = out.removeLast();
        boolean both = last.text().isEmpty() && edit.text().isEmpty();
        SourceSpan whole = at.file().span(last.at().start(), at.end());
        out.add(both ? Edit.delete(whole) : last);
      }
    }
    return out;
  }

  /**
   * A text with the changes made.
   *
   * @param text the file's own, or another of the same length whose characters correspond
   */
  public String apply(String text) {
    if (text.length() != file.text().length()) {
      throw new IllegalArgumentException("a text of another length than that of " + file);
    }
    return apply(edits, text, 0, text.length());
  }

  /**
   * A part of a text with changes made.
   *
   * @param edits those in the part, in its order
   * @param start where the part begins
   * @param end where it ends
   */
  public static String apply(List<Edit> edits, String text, int start, int end) {
    StringBuilder out = new StringBuilder(end - start + 64);
    int from = start;
    for (Edit edit : edits) {
      out.append(text, from, edit.at().start()).append(edit.text());
      from = edit.at().end();
    }
    return out.append(text, from, end).toString();
  }
}
