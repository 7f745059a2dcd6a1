package octavo.epub;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;
import octavo.theme.Theme;

/**
 * The images of an edition for screens that is no EPUB, made of the author's as those of an EPUB
 * are: within the pixels and bytes that the edition allows, what it costs them told.
 */
public final class ScreenImages {
  private final MadeImages made;
  private final EpubImages shown;

  /**
   * None yet.
   *
   * @param edition says what is asked of them
   * @param theme has the fonts of drawings
   * @param helpers may run what they are given at any time, or never
   */
  public ScreenImages(Edition edition, Theme theme, Executor helpers, Diagnostics diagnostics) {
    this.made = new MadeImages(new ImageMaking(new ImageRules(edition), theme.fonts()), helpers);
    this.shown = new EpubImages(made, diagnostics);
  }

  /** Makes all of them, no larger together than the edition allows. */
  public void make(List<ImageSource.Available> sources) {
    made.order(sources);
    sources.forEach(shown::of);
    shown.squeeze();
  }

  /** The format that one has now. */
  public ImageFormat format(ImageSource.Available source) {
    return shown.of(source).format();
  }

  /**
   * The bytes of one.
   *
   * @throws IOException when the author's file can no longer be read
   */
  public byte[] bytes(ImageSource.Available source) throws IOException {
    return shown.of(source).bytes();
  }
}
