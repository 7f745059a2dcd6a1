package octavo.cli;

import java.io.IOException;
import java.util.List;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.diagnostic.Diagnostics;
import octavo.epub.ScreenImages;
import octavo.html.PageImages;
import octavo.manuscript.Edition;
import octavo.manuscript.ImageSettings;
import octavo.theme.Theme;

/** The images of a page of HTML that says what it asks of them: those an EPUB would have. */
record HtmlImages(ScreenImages images) implements PageImages {
  /** Those of an edition; the author's own where it asks nothing of them. */
  static PageImages of(Edition edition, Theme theme, Workshop workshop, Diagnostics findings) {
    return edition.device().images().equals(ImageSettings.NONE)
        ? PageImages.AS_THEY_ARE
        : new HtmlImages(new ScreenImages(edition, theme, workshop.jobs().helpers(), findings));
  }

  @Override
  public void make(List<ImageSource.Available> sources) {
    images.make(sources);
  }

  @Override
  public ImageFormat format(ImageSource.Available source) {
    return images.format(source);
  }

  @Override
  public byte[] bytes(ImageSource.Available source) throws IOException {
    return images.bytes(source);
  }
}
