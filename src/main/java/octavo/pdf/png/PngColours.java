package octavo.pdf.png;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import octavo.pdf.document.Streams;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * What colours the samples of PNGs mean (PNG 3, 11.3.2): those of the profile in the file, else of
 * what the file says of gamma and primaries, else sRGB, for which the device colours of our PDFs
 * stand. A profile that is in many images is in the PDF once.
 */
final class PngColours {
  private static final int LARGEST_PROFILE = 1 << 22;
  private static final int LONGEST_NAME = 79;

  /** The head of a profile and the count of its tags (ICC.1:2010, 7.2 and 7.3). */
  private static final int PROFILE_HEAD = 132;

  /** The last version of profiles that PDF/A-2 knows (ISO 19005-2, 6.2.4.2). */
  private static final int LAST_VERSION = 4;

  private static final Set<String> CLASSES = Set.of("mntr", "scnr", "prtr", "spac");

  private final Map<ByteBuffer, COSArray> profiles = new HashMap<>();

  /** The colour space of an image (ISO 32000-1, 8.6). */
  COSBase space(PngFile file) throws IOException {
    COSBase base = base(file);
    if (file.header().kind() != PngHeader.Kind.PALETTE) {
      return base;
    }
    COSArray indexed = new COSArray();
    indexed.add(COSName.INDEXED);
    indexed.add(base);
    indexed.add(COSInteger.get(Math.max(0, file.palette().length / 3 - 1)));
    indexed.add(new COSString(file.palette()));
    return indexed;
  }

  private COSBase base(PngFile file) throws IOException {
    boolean isGrey = file.header().kind().isGrey();
    Optional<byte[]> profile = profile(file, isGrey ? "GRAY" : "RGB ");
    if (profile.isPresent()) {
      return profiled(profile.get(), isGrey ? 1 : 3);
    }
    Optional<COSArray> calibrated =
        file.chunk("sRGB").isPresent() ? Optional.empty() : Calibration.of(file);
    if (calibrated.isPresent()) {
      return calibrated.get();
    }
    return isGrey ? COSName.DEVICEGRAY : COSName.DEVICERGB;
  }

  private COSArray profiled(byte[] profile, int components) throws IOException {
    COSArray known = profiles.get(ByteBuffer.wrap(profile));
    if (known != null) {
      return known;
    }
    COSStream stream = Streams.deflated(profile);
    stream.setInt(COSName.N, components);
    COSArray space = new COSArray();
    space.add(COSName.ICCBASED);
    space.add(stream);
    profiles.put(ByteBuffer.wrap(profile), space);
    return space;
  }

  // A name, a zero, the method of compression and the profile (11.3.2.3).
  private static Optional<byte[]> profile(PngFile file, String space) {
    byte[] chunk = file.chunk("iCCP").orElse(new byte[0]);
    int name = 0;
    while (name < chunk.length && name <= LONGEST_NAME && chunk[name] != 0) {
      name++;
    }
    if (name + 2 >= chunk.length || chunk[name] != 0 || chunk[name + 1] != 0) {
      return Optional.empty();
    }
    Optional<byte[]> profile = inflate(chunk, name + 2);
    return profile.isPresent() && isSound(profile.get(), space) ? profile : Optional.empty();
  }

  // The file tells its own size in its first four bytes, and no more is read than that.
  private static Optional<byte[]> inflate(byte[] chunk, int from) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(chunk, from, chunk.length - from);
      byte[] head = new byte[PROFILE_HEAD];
      if (inflater.inflate(head) < PROFILE_HEAD) {
        return Optional.empty();
      }
      int size = ByteBuffer.wrap(head).getInt();
      if (size < PROFILE_HEAD || size > LARGEST_PROFILE) {
        return Optional.empty();
      }
      byte[] profile = Arrays.copyOf(head, size);
      int count = PROFILE_HEAD;
      for (int more = 1; more > 0 && count < size; count += more) {
        more = inflater.inflate(profile, count, size - count);
      }
      return count == size ? Optional.of(profile) : Optional.empty();
    } catch (DataFormatException e) {
      // A damaged profile is as good as none: the pixels are there, in colours of the screen.
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }

  private static boolean isSound(byte[] profile, String space) {
    return ascii(profile, 36).equals("acsp")
        && ascii(profile, 16).equals(space)
        && CLASSES.contains(ascii(profile, 12))
        && profile[8] >= 2
        && profile[8] <= LAST_VERSION
        && tagsAreWithin(ByteBuffer.wrap(profile));
  }

  private static boolean tagsAreWithin(ByteBuffer profile) {
    int count = profile.getInt(PROFILE_HEAD - 4);
    if (count <= 0 || count > (profile.limit() - PROFILE_HEAD) / 12) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      int offset = profile.getInt(PROFILE_HEAD + 12 * i + 4);
      int size = profile.getInt(PROFILE_HEAD + 12 * i + 8);
      if (offset < PROFILE_HEAD || size < 0 || size > profile.limit() - offset) {
        return false;
      }
    }
    return true;
  }

  private static String ascii(byte[] bytes, int at) {
    return new String(bytes, at, 4, StandardCharsets.US_ASCII);
  }
}
