package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

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
}
