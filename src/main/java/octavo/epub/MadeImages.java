package octavo.epub;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import octavo.book.ImageSource;
import octavo.diagnostic.Diagnostics;

/**
 * The images of an edition, each made once, however often the edition is written. Those that are
 * ordered are made side by side: by whoever orders them, in their order, and by helpers that have
 * nothing else to do. How much memory they take together is {@link octavo.raster.Recoding}'s care.
 */
final class MadeImages {
  private final ImageMaking making;
  private final Executor helpers;
  private final Map<String, FutureTask<Made>> tasks = new ConcurrentHashMap<>();

  /**
   * An image that was made.
   *
   * @param found what is to be told of it where it is shown
   */
  record Made(EpubImage image, Diagnostics found) {}

  /**
   * None yet.
   *
   * @param helpers may run what they are given at any time, or never
   */
  MadeImages(ImageMaking making, Executor helpers) {
    this.making = making;
    this.helpers = helpers;
  }

  ImageMaking making() {
    return making;
  }

  ImageRules rules() {
    return making.rules();
  }

  /** Makes images. */
  void order(List<ImageSource.Available> sources) {
    List<FutureTask<Made>> ordered = sources.stream().map(this::task).toList();
    if (ordered.size() > 1) {
      ordered.forEach(helpers::execute);
    }
    // What a helper has begun is left to it.
    ordered.forEach(FutureTask::run);
  }

  /** An image, the same each time. */
  Made of(ImageSource.Available source) {
    FutureTask<Made> task = task(source);
    task.run();
    try {
      return task.get();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException("nobody interrupts the making of images", interrupted);
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case Error bug -> throw bug;
        case RuntimeException bug -> throw bug;
        case Throwable other -> throw new IllegalStateException(other);
      }
    }
  }

  /** Has another image in the place of one that was made. */
  void keep(EpubImage image) {
    FutureTask<Made> kept = new FutureTask<>(() -> new Made(image, new Diagnostics()));
    kept.run();
    tasks.put(image.source().path(), kept);
  }

  private FutureTask<Made> task(ImageSource.Available source) {
    return tasks.computeIfAbsent(source.path(), path -> new FutureTask<>(() -> made(source)));
  }

  private Made made(ImageSource.Available source) {
    Diagnostics found = new Diagnostics();
    return new Made(making.make(source, found), found);
  }
}
