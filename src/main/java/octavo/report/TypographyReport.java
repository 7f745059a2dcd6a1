package octavo.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import octavo.typeset.Compositor;
import octavo.typeset.page.Edition;

/**
 * What is worst on the pages of an edition.
 *
 * @param lines how many lines of paragraphs were looked at
 * @param pages how many pages
 * @param findings by kind, the worst first
 * @param html a page with a picture of each of the worst; it needs no other file
 */
public record TypographyReport(int lines, int pages, List<Finding> findings, String html) {
  /** So many of a kind have a picture. */
  private static final int PICTURED = 12;

  /** Copies the findings. */
  public TypographyReport {
    findings = List.copyOf(findings);
  }

  /**
   * Looks over an edition.
   *
   * @param setting it with what it was set from
   * @throws IOException when its fonts cannot be drawn
   */
  public static TypographyReport of(String title, Compositor.Setting setting) throws IOException {
    Edition edition = setting.pages();
    SetLines set = new SetLines(edition, setting.documents());
    List<Finding> findings = List.copyOf(new Search(edition, set, setting.spreads()).findings());
    try (LinePicture pictures = new LinePicture(edition)) {
      ReportPage page = new ReportPage(title, set.lines().size(), edition.pages().size(), pictures);
      return new TypographyReport(
          set.lines().size(),
          edition.pages().size(),
          findings,
          page.html(worst(findings), findings));
    }
  }

  private static List<Finding> worst(List<Finding> findings) {
    Map<Finding.Kind, Integer> shown = new EnumMap<>(Finding.Kind.class);
    List<Finding> worst = new ArrayList<>();
    for (Finding finding : findings) {
      if (shown.merge(finding.kind(), 1, Integer::sum) <= PICTURED) {
        worst.add(finding);
      }
    }
    return worst;
  }
}
