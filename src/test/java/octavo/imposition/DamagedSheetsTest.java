package octavo.imposition;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Imposition;
import octavo.manuscript.ImpositionScheme;
import octavo.manuscript.SheetMaking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PDF with all that grey and screen sheets look into, damaged in every place. */
class DamagedSheetsTest {
  private static final String[] OBJECTS = {
    "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 7 0 R/Outlines 9 0 R/Names<</Dests<</Names[(a)[3 0"
        + " R/XYZ 10 20 0]]>>>>/Dests<</b[3 0 R/Fit]>>/PageLabels<</Nums[0<</S/r>>]>>>>",
    "<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/StructParents 0/Annots[6 0"
        + " R]/Resources<</XObject<</I 5 0 R/F 11 0 R>>/ColorSpace<</C[/Indexed/DeviceRGB 1"
        + " <FF00000000FF>]/Q[/Pattern/DeviceRGB]>>/Pattern<</P 12 0 R>>/Shading<</S 10 0 R>>>>>>",
    "stream:/C cs 1 sc 0 0 9 9 re f 1 0 0 rg 0 1 1 0 k q 9 0 0 9 0 0 cm /I Do Q /F Do /S sh /Q cs"
        + " 1 0 0 /P scn 0 0 9 9 re f BI /W 1 /H 1 /BPC 8 /CS /RGB /F /AHx ID 00FF00> EI",
    "image:ABCDEFGHIJKL",
    "<</Type/Annot/Subtype/Link/Rect[1 1 9 9]/QuadPoints[1 1 9 1 9 9 1 9]/Dest(a)/StructParent 1>>",
    "<</Type/StructTreeRoot/K 8 0 R/ParentTree<</Nums[0[8 0 R]1 8 0 R]>>>>",
    "<</S/P/P 7 0 R/Pg 3 0 R/A<</O/Layout/BBox[1 1 2 2]>>/K[0<</Type/OBJR/Obj 6 0"
        + " R>><</Type/MCR/MCID 1>>]>>",
    "<</First 13 0 R/Last 13 0 R/Count 1>>",
    "<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 9 9]/Function<</FunctionType 2/Domain[0 1]"
        + "/N 1/C0[1 0 0]/C1[0 0 1]>>/Background[1 0 0]>>",
    "form:1 0 0 rg 0 0 9 9 re f /F Do",
    "tile:0 0 9 9 re f",
    "<</Title(One)/Parent 9 0 R/A<</S/GoTo/D[3 0 R/FitR 1 2 3 4]>>>>",
  };

  @TempDir private Path folder;

  private static String stream(String dictionary, String content) {
    return "<<"
        + dictionary
        + "/Length "
        + content.length()
        + ">>stream\n"
        + content
        + "\nendstream";
  }

  private static byte[] pdf() {
    StringBuilder out = new StringBuilder("%PDF-1.7\n");
    for (int i = 0; i < OBJECTS.length; i++) {
      String object = OBJECTS[i];
      String body = object.substring(object.indexOf(':') + 1);
      String written =
          object.startsWith("stream:")
              ? stream("", body)
              : object.startsWith("image:")
                  ? stream(
                      "/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceRGB",
                      body)
                  : object.startsWith("form:")
                      ? stream("/Subtype/Form/BBox[0 0 9 9]", body)
                      : object.startsWith("tile:")
                          ? stream(
                              "/PatternType 1/PaintType 2/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep"
                                  + " 9/Resources<<>>",
                              body)
                          : object;
      out.append(i + 1).append(" 0 obj\n").append(written).append("\nendobj\n");
    }
    return out.append("trailer<</Root 1 0 R/Size 14>>\n%%EOF\n")
        .toString()
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private int impose(byte[] pdf, SheetMaking making) throws IOException {
    Path file = Files.write(folder.resolve("a.pdf"), pdf);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Diagnostics diagnostics = new Diagnostics();
    Imposition imposition = Imposition.of(new ImpositionScheme.PagesUp(2)).made(making);
    Imposer.impose(new Imposer.Source(file, "a.pdf", List.of()), imposition, out, diagnostics);
    assertTrue(out.size() > 0 || diagnostics.hasErrors(), "neither sheets nor a finding");
    return out.size();
  }

  @Test
  void whateverIsDamagedThereAreSheetsOrAFinding() throws IOException {
    byte[] whole = pdf();
    assertTrue(impose(whole, new SheetMaking(true, false, true)) > 0);
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 2000; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i <= random.nextInt(3); i++) {
        int at = random.nextInt(damaged.length);
        damaged[at] =
            random.nextInt(3) == 0
                ? (byte) random.nextInt(256)
                : damaged[random.nextInt(damaged.length)];
      }
      try {
        impose(damaged, new SheetMaking(true, false, round % 2 == 0));
      } catch (RuntimeException | StackOverflowError trouble) {
        throw new AssertionError(
            "round " + round + ":\n" + new String(damaged, StandardCharsets.ISO_8859_1), trouble);
      }
    }
  }
}
