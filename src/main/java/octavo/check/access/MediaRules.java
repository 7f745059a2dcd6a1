package octavo.check.access;

import org.jsoup.nodes.Element;

/** Sound, film, and what moves or changes by itself. */
final class MediaRules {
  private final EpubPage page;
  private final Breaches breaches;

  MediaRules(EpubPage page, Breaches breaches) {
    this.page = page;
    this.breaches = breaches;
  }

  void check() {
    for (Element element : page.document().select("audio, video")) {
      if (element.hasAttr("autoplay")) {
        add(element, "it begins to play by itself", "take out autoplay");
      }
      if (!element.hasAttr("controls")) {
        add(element, "there are no controls to stop it with", "add controls");
      }
      boolean film = EpubPage.local(element).equals("video") && !element.hasAttr("muted");
      if (film && element.select("track[kind=captions], track[kind=subtitles]").isEmpty()) {
        add(element, "a film has no captions", "add a track of captions");
      }
    }
    for (Element element : page.document().select("blink, marquee")) {
      add(element, "text moves by itself", "make it plain text");
    }
    for (Element element : page.document().select("meta[http-equiv]")) {
      if (element.attr("http-equiv").equalsIgnoreCase("refresh")) {
        add(element, "the document leaves for another by itself", "take out the refresh");
      }
    }
  }

  private void add(Element element, String message, String hint) {
    breaches.add(AccessibilityRule.MEDIA, page, element, message, hint);
  }
}
