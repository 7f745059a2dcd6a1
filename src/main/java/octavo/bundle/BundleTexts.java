package octavo.bundle;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import octavo.book.Labels;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;

/**
 * The texts that stand beside the editions of a bundle. They say only what the book says of itself:
 * what it does not say is left out, and a file that could say nothing is not made.
 */
public final class BundleTexts {
  private BundleTexts() {}

  /**
   * The texts by their path in the bundle.
   *
   * @param settings where what the book lacks is to be said
   * @param diagnostics told what is left out, and why
   */
  public static SortedMap<String, String> of(
      BundleDescription bundle, SettingsHints settings, Diagnostics diagnostics) {
    SortedMap<String, String> texts = new TreeMap<>();
    String rights = bundle.metadata().rights();
    if (!rights.isBlank()) {
      texts.put("LICENCE.txt", rights.strip() + "\n");
    }
    if (!bundle.certificates().isEmpty()) {
      texts.put("certificate.txt", bundle.certificates());
    }
    texts.put("metadata/dublin-core.xml", DublinCore.text(bundle));
    texts.put("metadata/schema-org.jsonld", SchemaOrg.text(bundle));
    texts.put("metadata/book.bib", BibTex.text(bundle));
    texts.put("metadata/book.csl.json", CslJson.text(bundle));
    Optional<OnixMessage.Lacking> lacking = OnixMessage.lacking(bundle.metadata());
    if (lacking.isEmpty()) {
      texts.put("metadata/onix.xml", OnixMessage.text(bundle));
    } else {
      report(
          "metadata/onix.xml is left out: an ONIX message has to have " + lacking.get().what(),
          settings.hint().apply(lacking.get().key()),
          settings,
          diagnostics);
    }
    texts.put("opds.xml", OpdsFeed.text(bundle));
    String language = bundle.metadata().language();
    if (!new Wording(language).isOwn()) {
      report(
          "the words of README.txt and index.html are English: Octavo has none in '"
              + language
              + "'",
          "the texts of the book stay as they are",
          settings,
          diagnostics);
    }
    Contents contents = new Contents(bundle, Labels.of(language), texts.keySet());
    texts.put("index.html", new IndexPage(bundle, contents).html());
    texts.put("README.txt", new Readme(bundle, contents).text());
    return texts;
  }

  private static void report(
      String message, String hint, SettingsHints settings, Diagnostics diagnostics) {
    diagnostics.report(DiagnosticCode.BUNDLE_LEFT_OUT, settings.place(), message, hint);
  }
}
