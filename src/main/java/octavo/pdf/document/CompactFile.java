package octavo.pdf.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * A document as a file in which all objects but streams lie packed in streams of objects (ISO
 * 32000-1, 7.5.7) and are found by a cross-reference stream (7.5.8). PDFBox's own writer keeps
 * books on the state and the place of each object, for a file that is to be changed later: for the
 * tens of thousands of a tagged book that takes longer than to paint it.
 *
 * <p>Of the document are taken its catalog, its information dictionary and its identifier.
 */
public final class CompactFile {
  /** With many small streams of objects a long book is slow to read. */
  private static final int OBJECTS_IN_A_STREAM = 10_000;

  private static final int FREE = 0;
  private static final int PLAIN = 1;
  private static final int PACKED = 2;

  /** Bytes of a cross-reference: its kind, an offset or stream, a generation or index. */
  private static final int REFERENCE = 7;

  private final ObjectWriter objects = new ObjectWriter();
  private final OutputStream out;
  private final PdfBytes body = new PdfBytes(1 << 16);
  private final PdfBytes index = new PdfBytes(1 << 12);
  private final int[] members = new int[OBJECTS_IN_A_STREAM];
  private int count;
  private byte[] references = new byte[REFERENCE << 12];
  private long offset;

  private CompactFile(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes a document.
   *
   * @throws IOException when it cannot be written
   */
  public static void write(PDDocument document, OutputStream out) throws IOException {
    COSDictionary made = document.getDocument().getTrailer();
    COSDictionary trailer = new COSDictionary();
    trailer.setItem(COSName.TYPE, COSName.XREF);
    trailer.setItem(COSName.ROOT, made.getItem(COSName.ROOT));
    trailer.setItem(COSName.INFO, made.getItem(COSName.INFO));
    trailer.setItem(COSName.ID, identifier(document.getDocumentId()));
    new CompactFile(out).write(trailer);
  }

  // Twice: the file was not changed since it was made (14.4).
  private static COSArray identifier(@Nullable Long of) {
    long number = of == null ? 0 : of;
    byte[] bytes = ByteBuffer.allocate(16).putLong(number).putLong(~number).array();
    COSArray both = new COSArray();
    both.add(new COSString(bytes));
    both.add(new COSString(bytes));
    return both;
  }

  private void write(COSDictionary trailer) throws IOException {
    // The bytes after the head tell programs that the file is no text (7.5.2).
    put("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n".getBytes(StandardCharsets.ISO_8859_1));
    // The trailer's own references come first; its text is written once all offsets are known.
    objects.dictionary(trailer, new PdfBytes(256));
    for (COSDictionary met = objects.poll(); met != null; met = objects.poll()) {
      if (met instanceof COSStream stream) {
        put(stream, objects.number(stream));
      } else {
        pack(met);
      }
    }
    putPacked();
    putReferences(trailer);
  }

  private void pack(COSDictionary object) throws IOException {
    int number = objects.number(object);
    index.put(number).put(' ').put(body.length()).put(' ');
    objects.dictionary(object, body);
    members[count++] = number;
    if (count == OBJECTS_IN_A_STREAM) {
      putPacked();
    }
  }

  private void putPacked() throws IOException {
    if (count == 0) {
      return;
    }
    int first = index.length();
    index.put(body.array(), body.length());
    COSStream stream = Streams.quicklyDeflated(index.array(), index.length());
    stream.setItem(COSName.TYPE, COSName.OBJ_STM);
    stream.setInt(COSName.N, count);
    stream.setInt(COSName.FIRST, first);
    int number = objects.next();
    for (int i = 0; i < count; i++) {
      refer(members[i], PACKED, number, i);
    }
    put(stream, number);
    body.clear();
    index.clear();
    count = 0;
  }

  private void put(COSStream stream, int number) throws IOException {
    refer(number, PLAIN, offset, 0);
    byte[] data;
    try (InputStream in = stream.createRawInputStream()) {
      data = in.readAllBytes();
    }
    stream.setItem(COSName.LENGTH, COSInteger.get(data.length));
    PdfBytes head = new PdfBytes(256);
    head.put(number).put(" 0 obj\n");
    objects.dictionary(stream, head);
    put(head.put("stream\n").copy());
    put(data);
    put("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
  }

  private void putReferences(COSDictionary trailer) throws IOException {
    long start = offset;
    int number = objects.next();
    refer(number, PLAIN, start, 0);
    refer(0, FREE, 0, 0xFFFF);
    COSStream stream = Streams.deflated(Arrays.copyOf(references, (number + 1) * REFERENCE));
    trailer.entrySet().forEach(entry -> stream.setItem(entry.getKey(), entry.getValue()));
    stream.setInt(COSName.SIZE, number + 1);
    COSArray widths = new COSArray();
    for (int width : new int[] {1, 4, 2}) {
      widths.add(COSInteger.get(width));
    }
    stream.setItem(COSName.W, widths);
    put(stream, number);
    put(("startxref\n" + start + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
  }

  private void refer(int number, int kind, long place, int rest) throws IOException {
    if (place > 0xFFFF_FFFFL) {
      throw new IOException("a PDF over 4 GB, which cross-reference streams of ours cannot hold");
    }
    int at = number * REFERENCE;
    if (at + REFERENCE > references.length) {
      references = Arrays.copyOf(references, Math.max(at + REFERENCE, references.length * 2));
    }
    ByteBuffer.wrap(references, at, REFERENCE)
        .put((byte) kind)
        .putInt((int) place)
        .putShort((short) rest);
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
    offset += bytes.length;
  }
}
