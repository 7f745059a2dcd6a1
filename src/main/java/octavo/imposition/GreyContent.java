package octavo.imposition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes the colours out of pages: their content is written anew with greys, and so is that of the
 * forms, patterns and drawn letters they use; images and shadings are converted. What is in a mask
 * stays, for its colours say only how opaque something is.
 */
final class GreyContent {
  private final PDDocument document;
  private final GreyImages images;
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private int shadingsLeft;
  private int textsLeft;

  GreyContent(PDDocument document) {
    this.document = document;
    this.images = new GreyImages(document);
  }

  /** Makes a page grey. */
  void convert(PDPage page) throws IOException {
    PDResources resources = page.getResources() == null ? new PDResources() : page.getResources();
    page.setResources(resources);
    byte[] content;
    try (InputStream in = page.getContents()) {
      content = in.readAllBytes();
    }
    Optional<byte[]> greyed = greyed(content, resources);
    if (greyed.isPresent()) {
      PDStream grey = new PDStream(document);
      try (OutputStream out = grey.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(greyed.get());
      }
      page.setContents(grey);
    }
    convert(resources);
  }

  /** Says what has kept its colours. */
  void reportLeft(String name, Diagnostics diagnostics) {
    List<String> left = new ArrayList<>();
    if (images.left() > 0) {
      left.add(images.left() + (images.left() == 1 ? " image" : " images"));
    }
    if (shadingsLeft > 0) {
      left.add(shadingsLeft + (shadingsLeft == 1 ? " shading" : " shadings"));
    }
    if (textsLeft > 0) {
      left.add(textsLeft + (textsLeft == 1 ? " damaged page or form" : " damaged pages or forms"));
    }
    if (!left.isEmpty()) {
      diagnostics.report(
          DiagnosticCode.IMPOSE_COLOUR,
          new FilePlace(name),
          "it keeps the colours of " + String.join(" and ", left),
          "let the printer print without colours");
    }
  }

  private Optional<byte[]> greyed(byte[] content, PDResources resources) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    try {
      rewrite(content, resources, out);
      return Optional.of(out.toByteArray());
    } catch (IOException | RuntimeException damaged) {
      // PDFBox meets damage with whatever exception it has. What a reader makes of it nobody knows:
      // it prints as it is, and is told.
      textsLeft++;
      return Optional.empty();
    }
  }

  private void rewrite(byte[] content, PDResources resources, OutputStream out) throws IOException {
    PDFStreamParser parser = new PDFStreamParser(content);
    ContentStreamWriter writer = new ContentStreamWriter(out);
    Deque<GreyOperators> states = new ArrayDeque<>();
    GreyOperators state = new GreyOperators(resources, images);
    List<COSBase> operands = new ArrayList<>();
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (token instanceof COSBase operand) {
        operands.add(operand);
        continue;
      }
      Operator operator = (Operator) token;
      switch (operator.getName()) {
        case "q" -> states.push(state.copy());
        case "Q" -> state = states.isEmpty() ? state : states.pop();
        default -> {
          // It changes no state of colours that is kept here.
        }
      }
      writer.writeTokens(state.grey(operator, operands));
      operands.clear();
    }
  }

  private void rewrite(COSStream stream, PDResources around) throws IOException {
    if (!seen.add(stream)) {
      return;
    }
    COSDictionary own = stream.getCOSDictionary(COSName.RESOURCES);
    PDResources resources = own == null ? around : new PDResources(own);
    byte[] content;
    try (InputStream in = stream.createInputStream()) {
      content = in.readAllBytes();
    }
    Optional<byte[]> greyed = greyed(content, resources);
    if (greyed.isPresent()) {
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(greyed.get());
      }
    }
    convert(resources);
  }

  private void convert(PDResources resources) throws IOException {
    COSDictionary dictionary = resources.getCOSObject();
    if (!seen.add(dictionary)) {
      return;
    }
    COSDictionary objects = dictionary.getCOSDictionary(COSName.XOBJECT);
    for (COSName name : names(objects)) {
      object(name, objects, resources);
    }
    COSDictionary patterns = dictionary.getCOSDictionary(COSName.PATTERN);
    for (COSName name : names(patterns)) {
      pattern(patterns.getDictionaryObject(name), resources);
    }
    COSDictionary shadings = dictionary.getCOSDictionary(COSName.SHADING);
    for (COSName name : names(shadings)) {
      shading(shadings.getDictionaryObject(name));
    }
    COSDictionary fonts = dictionary.getCOSDictionary(COSName.FONT);
    for (COSName name : names(fonts)) {
      letters(fonts.getCOSDictionary(name), resources);
    }
  }

  private static List<COSName> names(@Nullable COSDictionary map) {
    return map == null ? List.of() : List.copyOf(map.keySet());
  }

  private void object(COSName name, COSDictionary objects, PDResources resources)
      throws IOException {
    COSStream object = objects.getCOSStream(name);
    if (object == null) {
      return;
    }
    COSName kind = object.getCOSName(COSName.SUBTYPE);
    if (COSName.IMAGE.equals(kind)) {
      COSStream grey = images.grey(object, resources);
      if (grey != object) {
        objects.setItem(name, grey);
      }
    } else if (COSName.FORM.equals(kind)) {
      rewrite(object, resources);
    }
  }

  private void pattern(@Nullable COSBase pattern, PDResources resources) throws IOException {
    if (pattern instanceof COSStream tile) {
      rewrite(tile, resources);
    } else if (pattern instanceof COSDictionary dictionary) {
      shading(dictionary.getDictionaryObject(COSName.SHADING));
    }
  }

  private void shading(@Nullable COSBase shading) {
    if (shading instanceof COSDictionary dictionary
        && seen.add(dictionary)
        && !isConverted(dictionary)) {
      shadingsLeft++;
    }
  }

  private boolean isConverted(COSDictionary shading) {
    try {
      return GreyColours.convert(shading, document);
    } catch (IOException | RuntimeException damaged) {
      // As of content: it prints as it is, and is told.
      return false;
    }
  }

  // Letters that are drawn by content of their own.
  private void letters(@Nullable COSDictionary font, PDResources around) throws IOException {
    if (font == null || !COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE))) {
      return;
    }
    COSDictionary own = font.getCOSDictionary(COSName.RESOURCES);
    PDResources resources = own == null ? around : new PDResources(own);
    COSDictionary letters = font.getCOSDictionary(COSName.CHAR_PROCS);
    for (COSName name : names(letters)) {
      COSStream letter = letters.getCOSStream(name);
      if (letter != null) {
        rewrite(letter, resources);
      }
    }
  }
}
