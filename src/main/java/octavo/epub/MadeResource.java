package octavo.epub;

import io.documentnode.epub4j.domain.MediaType;
import io.documentnode.epub4j.domain.Resource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A resource whose bytes are made or read each time they are asked for, and held by nobody. */
@SuppressWarnings("serial") // It inherits a promise nobody asks it to keep.
final class MadeResource extends Resource {
  private final Content content;

  /** Where the bytes come from. */
  @FunctionalInterface
  interface Content {
    byte[] bytes() throws IOException;
  }

  MadeResource(String path, MediaType type, Content content) {
    super(path, new byte[0], path, type, "UTF-8");
    this.content = content;
    setId(null);
  }

  @Override
  public byte[] getData() throws IOException {
    return content.bytes();
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new ByteArrayInputStream(content.bytes());
  }
}
