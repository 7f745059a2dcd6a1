package octavo.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
  @ParameterizedTest
  @CsvSource({
    "978-0-306-40615-7, 9780306406157",
    "9780306406157, 9780306406157",
    "978 0 306 40615 7, 9780306406157",
    "urn:isbn:9780306406157, 9780306406157",
    "ISBN 978-0-306-40615-7, 9780306406157",
    "0-306-40615-2, 9780306406157",
    "0-8044-2957-X, 9780804429573",
    "979-10-90636-07-1, 9791090636071",
    "urn:uuid:0e0f8d34-7b6d-4f3e-9d0a-6a8f4f3c2b1a, urn:uuid:0e0f8d34-7b6d-4f3e-9d0a-6a8f4f3c2b1a",
    "https://example.org/b, https://example.org/b",
    "urn:doi:10.1000/182, urn:doi:10.1000/182",
  })
  void identifiersAreRead(String written, String value) {
    assertEquals(new Identifiers.Checked(value, ""), Identifiers.check(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "978-0-306-40615-8",
        "977-0-306-40615-7",
        "0-306-40615-3",
        "978-0-306-4061",
        "978030640615X",
        "urn:uuid:0e0f8d34",
        "urn:isbn:9780306406158",
        "a book",
        "urn:x",
        "",
      })
  void whatIsNoIdentifierSaysWhy(String written) {
    Identifiers.Checked checked = Identifiers.check(written);
    assertEquals("", checked.value());
    assertTrue(checked.problem().startsWith("is "), checked.problem());
  }
}
