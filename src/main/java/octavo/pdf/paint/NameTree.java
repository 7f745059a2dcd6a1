package octavo.pdf.paint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSString;

/** Names of a PDF with what they stand for (ISO 32000-1, 7.9.6): sorted by their bytes. */
final class NameTree {
  private NameTree() {}

  /** The bytes of a name; the same wherever it is used. */
  static COSString name(String name) {
    return new COSString(name.getBytes(StandardCharsets.UTF_8));
  }

  /** An array of names and values in turn. */
  static COSArray names(Map<String, ? extends COSBase> values) {
    Map<byte[], COSBase> sorted = new TreeMap<>(Arrays::compareUnsigned);
    values.forEach((name, value) -> sorted.put(name.getBytes(StandardCharsets.UTF_8), value));
    COSArray names = new COSArray();
    sorted.forEach(
        (name, value) -> {
          names.add(new COSString(name));
          names.add(value);
        });
    return names;
  }
}
