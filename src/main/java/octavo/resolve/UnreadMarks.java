package octavo.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.book.CodeText;
import octavo.book.DraftMark;
import octavo.book.Formula;
import octavo.book.Image;
import octavo.book.Inline;
import octavo.book.LineBreak;
import octavo.book.Link;
import octavo.book.NoteReference;
import octavo.book.NoteSpace;
import octavo.book.Paragraph;
import octavo.book.Styled;
import octavo.book.Text;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;

/**
 * Finds what looks like marks and is read as text: several numbers in one pair of brackets, and
 * marks in raw HTML, where there is no Markdown. Only where each number has a text: a year, an
 * interval or the index of an array is none.
 */
final class UnreadMarks {
  private static final Pattern MARK =
      Pattern.compile(
          "(?<![\\\\`])\\[(\\^[^\\]\\s]{1,100}|\\d{1,3}(?:\\s?[-–,;]\\s?\\d{1,3})*)\\]");

  private static final Pattern TAG = Pattern.compile("<([A-Za-z]\\w*)");

  /** A range of more would be no hint to write out. */
  private static final int MOST = 12;

  private final List<Unread> found = new ArrayList<>();
  private final BiPredicate<SourceFile, String> defined;

  /** Something like a mark; {@code marks} is what would be read. */
  private record Unread(SourceSpan at, List<String> marks) {}

  /**
   * @param defined whether a note of that mark is defined where a file sees it
   */
  UnreadMarks(BiPredicate<SourceFile, String> defined) {
    this.defined = defined;
  }

  /** Looks at a paragraph as it was parsed. */
  void look(Paragraph paragraph, SourceFile scope) {
    StringBuilder shown = new StringBuilder();
    append(paragraph.content(), shown);
    if (shown.indexOf("[") < 0) {
      return;
    }
    String text = plain(shown.toString());
    SourceSpan at = paragraph.at();
    boolean html = TAG.matcher(at.text()).lookingAt();
    Matcher mark = MARK.matcher(at.file().text()).region(at.start(), end(at));
    while (mark.find()) {
      List<String> marks = marks(mark.group(1));
      // A single mark in Markdown has been read as one, or is escaped.
      if ((html || marks.size() > 1)
          && text.contains(plain(mark.group()))
          && marks.stream().allMatch(one -> defined.test(scope, one))) {
        found.add(new Unread(at.file().span(mark.start(), mark.end()), marks));
      }
    }
  }

  // Of what raw HTML holds the place is its start tag.
  private static int end(SourceSpan at) {
    Matcher tag = TAG.matcher(at.text());
    int closed =
        tag.lookingAt() ? at.file().text().indexOf("</" + tag.group(1), at.start()) : at.end();
    return Math.max(closed, at.end());
  }

  private static String plain(String text) {
    return text.replace('–', '-').replaceAll("\\s", "");
  }

  private static void append(List<Inline> inlines, StringBuilder shown) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Text text -> shown.append(text.characters());
        case Styled styled -> append(styled.content(), shown);
        case Link link -> append(link.content(), shown);
        case DraftMark.DraftLink link -> append(link.content(), shown);
        case CodeText _,
            Formula _,
            Image _,
            LineBreak _,
            NoteReference _,
            DraftMark.NoteMark _,
            DraftMark.InlineNote _,
            DraftMark.DraftImage _ ->
            shown.append(' ');
      }
    }
  }

  /** The marks that are meant, those of a range written out. */
  private static List<String> marks(String label) {
    if (label.startsWith("^")) {
      return List.of("[" + label + "]");
    }
    List<String> marks = new ArrayList<>();
    for (String part : plain(label).split("[,;]")) {
      String[] ends = part.split("-");
      int first = Integer.parseInt(ends[0]);
      int last = Integer.parseInt(ends[ends.length - 1]);
      if (ends.length > 2 || last < first || last - first >= MOST) {
        return List.of();
      }
      for (int number = first; number <= last; number++) {
        marks.add("[" + number + "]");
      }
    }
    return marks;
  }

  /** Tells them. */
  void report(Diagnostics diagnostics) {
    for (Unread unread : found) {
      boolean several = unread.marks.size() > 1;
      String written = unread.at.text();
      diagnostics.report(
          DiagnosticCode.NOTE_UNREAD,
          unread.at,
          written
              + " is read as text: "
              + (several ? "a mark holds one number" : "in raw HTML there are no marks"),
          several
              ? "write " + String.join("", unread.marks) + ", or \\" + written + " for the text"
              : "write this part in Markdown, such as a table with bars, for its mark to lead to"
                  + " its note");
    }
  }

  /** Whether a note of a mark is defined. */
  static boolean isDefined(NoteScopes scopes, SourceFile scope, String mark) {
    String label = mark.substring(1, mark.length() - 1);
    boolean named = label.startsWith("^");
    NoteSpace space = named ? NoteSpace.FOOTNOTE : NoteSpace.NUMBERED;
    return scopes
        .find(scope, NoteScopes.key(space, named ? label.substring(1) : label))
        .isPresent();
  }
}
