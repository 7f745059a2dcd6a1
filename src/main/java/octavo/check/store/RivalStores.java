package octavo.check.store;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.check.access.EpubPage;
import octavo.check.store.StoreFindings.Finding;
import octavo.manuscript.DeviceProfile;
import org.jsoup.nodes.Element;

/** Links to where books are sold, which a store refuses but to itself. */
final class RivalStores {
  private static final Pattern HOST =
      Pattern.compile("(?i)https?://(?:[^/@]*@)?([^/:?#]+)([^?#]*).*");

  private static final Pattern SHOPS =
      Pattern.compile(
          "(?:.*\\.)?(?:amazon\\.[a-z.]+|amzn\\.to|a\\.co|books\\.apple\\.com|itunes\\.apple\\.com"
              + "|kobo\\.com|barnesandnoble\\.com|smashwords\\.com|books2read\\.com)");

  /** Whose shop is whose. */
  private static final Map<DeviceProfile, Pattern> OWN =
      Map.of(
          DeviceProfile.KINDLE, Pattern.compile("(?:.*\\.)?(?:amazon\\.[a-z.]+|amzn\\.to|a\\.co)"),
          DeviceProfile.APPLE, Pattern.compile("(?:books|itunes)\\.apple\\.com"));

  private RivalStores() {}

  static void check(EpubPage page, Element link, StoreFindings findings) {
    String address = link.attr("href").strip();
    Optional<String> shop = shop(address);
    if (shop.isPresent()) {
      String line = "line " + link.sourceRange().start().lineNumber() + ": ";
      findings.reportWhere(
          StoreRule.RIVAL_LINK,
          store -> OWN.containsKey(store) && !OWN.get(store).matcher(shop.get()).matches(),
          new Finding(
              page.path(),
              line + "a link leads to another store, " + address,
              "lead to a page of the author's or publisher's"));
    }
  }

  private static Optional<String> shop(String address) {
    Matcher host = HOST.matcher(address);
    if (!host.matches()) {
      return Optional.empty();
    }
    String name = host.group(1).toLowerCase(Locale.ROOT);
    boolean google = name.equals("play.google.com") && host.group(2).startsWith("/store/books");
    return google || SHOPS.matcher(name).matches() ? Optional.of(name) : Optional.empty();
  }
}
