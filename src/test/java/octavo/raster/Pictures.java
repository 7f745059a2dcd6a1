package octavo.raster;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures that tests need, made of nothing. */
public final class Pictures {
  /** 40 by 30 pixels of magenta. */
  private static final String WEBP = "UklGRhwAAABXRUJQVlA4TBAAAAAvJ0AHAAcQ/e9//wMR0f8A";

  private Pictures() {}

  /** Soft shades with a little noise, as a camera makes them; the same each time. */
  public static BufferedImage photograph(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int noise = 12345;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        noise = noise * 1664525 + 1013904223;
        int grain = noise >>> 28;
        int red = 40 + 150 * x / width + grain;
        int green = 60 + 120 * y / height + grain;
        int blue = (int) (120 + 90 * Math.sin(x * 9.0 / width + y * 5.0 / height)) + grain;
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return image;
  }

  /** Lines and rings on nothing, or on white where the type has no alpha. */
  public static BufferedImage drawing(int width, int height, int type, Color ink) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    if (!image.getColorModel().hasAlpha()) {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
    }
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(ink);
    graphics.setStroke(new BasicStroke(Math.max(2, width / 80f)));
    graphics.drawLine(width / 10, height / 10, width * 9 / 10, height * 9 / 10);
    graphics.drawOval(width / 4, height / 4, width / 2, height / 2);
    graphics.dispose();
    return image;
  }

  /** The file of an image, {@code png}, {@code jpeg} or {@code gif}. */
  public static byte[] file(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!ImageIO.write(image, format, out)) {
      throw new IOException("no writer for " + format);
    }
    return out.toByteArray();
  }

  /** The pixels of a file. */
  public static BufferedImage read(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  /** A JPEG that comes finer and finer. */
  public static byte[] progressive(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /**
   * A JPEG of one colour in cyan, magenta, yellow and black, 0 to 255 each, as Photoshop has it.
   */
  public static byte[] printed(int width, int height, int... ink) throws IOException {
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int band = 0; band < 4; band++) {
          raster.setSample(x, y, band, 255 - ink[band]);
        }
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    } finally {
      writer.dispose();
    }
    byte[] adobe = {
      (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
    };
    return behind(bytes.toByteArray(), 2, adobe);
  }

  /** A JPEG with a block of EXIF that says how the camera was held, 1 to 8. */
  public static byte[] held(byte[] jpeg, int orientation) {
    ByteBuffer block = ByteBuffer.allocate(36);
    block.putShort((short) 0xffe1).putShort((short) 34);
    block.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
    block.putInt(8).putShort((short) 1);
    block.putShort((short) 274).putShort((short) 3).putInt(1);
    block.putShort((short) orientation).putShort((short) 0).putInt(0);
    return behind(jpeg, 2, block.array());
  }

  private static byte[] behind(byte[] file, int at, byte[] more) {
    ByteBuffer whole = ByteBuffer.allocate(file.length + more.length);
    return whole.put(file, 0, at).put(more).put(file, at, file.length - at).array();
  }

  /** A GIF of so many pictures. */
  public static byte[] moving(BufferedImage... pictures) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(writer.getDefaultStreamMetadata(writer.getDefaultWriteParam()));
      for (BufferedImage picture : pictures) {
        writer.writeToSequence(
            new IIOImage(
                picture,
                null,
                writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromRenderedImage(picture), null)),
            null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** A WebP of two pictures, each magenta, 40 by 30 pixels. */
  public static byte[] movingWebp() {
    byte[] still = Base64.getDecoder().decode(WEBP);
    int block = still.length - 12;
    ByteBuffer whole = ByteBuffer.allocate(44 + 2 * (24 + block)).order(ByteOrder.LITTLE_ENDIAN);
    whole.put(latin("RIFF")).putInt(whole.capacity() - 8).put(latin("WEBP"));
    whole.put(latin("VP8X")).putInt(10).putInt(2).put(sides());
    whole.put(latin("ANIM")).putInt(6).putInt(0).putShort((short) 0);
    for (int i = 0; i < 2; i++) {
      whole.put(latin("ANMF")).putInt(16 + block).put(new byte[6]).put(sides());
      whole.putInt(100).put(still, 12, block);
    }
    return whole.array();
  }

  private static byte[] sides() {
    return new byte[] {39, 0, 0, 29, 0, 0};
  }

  private static byte[] latin(String name) {
    return name.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A PNG of three bytes a pixel, stripes, made row by row: it may be larger than memory. */
  public static byte[] giant(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    chunk(
        out,
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array());
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    Deflater fast = new Deflater(1);
    try (DeflaterOutputStream rows = new DeflaterOutputStream(pixels, fast, 1 << 16)) {
      byte[] row = new byte[1 + 3 * width];
      for (int x = 0; x < width; x++) {
        row[1 + 3 * x] = (byte) (x < width / 2 ? 200 : 20);
      }
      for (int y = 0; y < height; y++) {
        rows.write(row);
      }
    } finally {
      fast.end();
    }
    chunk(out, "IDAT", pixels.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(name);
    out.writeBytes(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
