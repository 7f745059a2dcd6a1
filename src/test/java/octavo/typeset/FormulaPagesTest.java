package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureElement.Property;
import octavo.typeset.page.StructureKid;
import octavo.typeset.page.StructureType;
import org.junit.jupiter.api.Test;

/** Formulas, which are set in a line of text. */
class FormulaPagesTest extends ChapterPages {
  private static final String FORMULA =
      "<math><mi>a</mi><mo>=</mo><msup><mi>b</mi><mn>2</mn></msup></math>";

  private static void find(StructureKid kid, List<String> found) {
    if (kid instanceof StructureElement element) {
      if (element.type() == StructureType.FORMULA) {
        found.add(element.properties().getOrDefault(Property.ALTERNATIVE, ""));
      }
      element.kids().forEach(inner -> find(inner, found));
    }
  }

  @Test
  void areTaggedAsSuchWithWordsForThoseWhoDoNotSeeThem() throws IOException {
    String display = FORMULA.replace("<math>", "<math display=\"block\">");
    List<String> found = new ArrayList<>();
    find(set("It holds that " + FORMULA + ".\n\n" + display + "\n", "book").structure(), found);
    assertEquals(List.of("a = b^2", "a = b^2"), found);
  }
}
