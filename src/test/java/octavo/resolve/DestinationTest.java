package octavo.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DestinationTest {
  @Test
  void addressesKeepTheirEscapesAndGetThoseTheyLack() {
    assertEquals(
        "https://example.org/a%20b?c=%25&d=%20#é",
        Destination.encoded("https://example.org/a%20b?c=%&d= #é"));
  }
}
