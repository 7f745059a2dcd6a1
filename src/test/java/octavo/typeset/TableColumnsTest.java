package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableColumnsTest {
  private static TableColumns columns(double... least) {
    TableColumns columns = new TableColumns(least.length);
    for (int i = 0; i < least.length; i++) {
      columns.add(i, new TextWidths(least[i], least[i]));
    }
    return columns;
  }

  @Test
  void columnsOfShortWordsKeepTheirRoomBesideThoseWhoseWordsMustBeDivided() {
    assertArrayEquals(new double[] {20, 140, 140}, columns(20, 500, 900).in(300), 0.001);
  }

  @Test
  void aWordLongerThanAnEqualShareIsWholeWhereOthersLeaveItTheRoom() {
    assertArrayEquals(new double[] {20, 130, 150}, columns(20, 130, 900).in(300), 0.001);
  }

  @Test
  void eachPartRepeatsTheFirstColumnThoughItsWordsMustBeDivided() {
    List<TableColumns.Part> parts = columns(900, 900, 900, 900, 900, 900, 900).parts(300);
    assertEquals(
        List.of(List.of(0, 1, 2, 3, 4), List.of(0, 5, 6)),
        parts.stream().map(TableColumns.Part::columns).toList());
    assertEquals(List.of(0, 1), parts.stream().map(TableColumns.Part::repeated).toList());
  }

  @Test
  void wordsAreWholeInPartsWhereTheyHaveRoomBesideTheFirstColumn() {
    List<TableColumns.Part> parts = columns(90, 200, 200, 60, 60, 60, 60).parts(300);
    assertEquals(
        List.of(List.of(0, 1), List.of(0, 2), List.of(0, 3, 4, 5), List.of(0, 6)),
        parts.stream().map(TableColumns.Part::columns).toList());
  }
}
