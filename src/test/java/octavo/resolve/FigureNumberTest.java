package octavo.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import octavo.book.Attributes;
import octavo.book.InlineStyle;
import octavo.book.PlainText;
import octavo.book.Styled;
import octavo.book.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureNumberTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Figure 1-1. Local diagram | Figure 1-1. | Local diagram",
        "Fig. 3a: Local diagram | Fig. 3a: | Local diagram",
        "Figure 2.4 Local diagram | Figure 2.4 | Local diagram",
        "Abb. 12 | Abb. 12 | ''",
        "図1-1. ローカル | 図1-1. | ローカル",
        "图 2：结构 | 图 2： | 结构",
        "الشكل 1-1. مخطط | الشكل 1-1. | مخطط",
        "Рис. 5. Карта | Рис. 5. | Карта",
        "Figure 5 shows it all | '' | Figure 5 shows it all",
        "Figures of 1917 | '' | Figures of 1917",
        "Map of Petrograd | '' | Map of Petrograd",
        "A figure | '' | A figure"
      })
  void aNumberAtTheHeadIsToldFromTheCaption(String caption, String number, String rest) {
    FigureNumber found = FigureNumber.of(List.of(new Text(caption)));
    assertEquals(number, found.number());
    assertEquals(rest, PlainText.of(found.rest()));
  }

  @Test
  void aNumberMayStandInBold() {
    Styled bold = new Styled(InlineStyle.STRONG, Attributes.NONE, List.of(new Text("Figure 7.")));
    FigureNumber found = FigureNumber.of(List.of(bold, new Text(" A caption")));
    assertEquals("Figure 7.", found.number());
    assertEquals("A caption", PlainText.of(found.rest()));
  }
}
