package octavo.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import octavo.book.Creator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in the parts that bibliographies set apart. */
class PersonNameTest {
  private static String parts(String name, String sortAs, String language) {
    Optional<PersonName> parted = PersonName.of(new Creator(name, "aut", sortAs), language);
    return parted
        .map(it -> it.family() + "|" + it.given() + "|" + it.particle() + "|" + it.suffix())
        .orElse("whole");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ada Example; Example|Ada||",
        "J. R. R. Tolkien; Tolkien|J. R. R.||",
        "Ludwig van Beethoven; Beethoven|Ludwig|van|",
        "Johann Wolfgang von Goethe; Goethe|Johann Wolfgang|von|",
        "Walter de la Mare; Mare|Walter|de la|",
        "Robert De Niro; De Niro|Robert||",
        "Van Morrison; Morrison|Van||",
        "Martin Luther King Jr.; King|Martin Luther||Jr.",
        "Martin Luther King, Jr.; King|Martin Luther||Jr.",
        "José Ortega y Gasset; Ortega y Gasset|José||",
        "Jean-Paul Sartre; Sartre|Jean-Paul||",
        "Voltaire; whole",
        "UNESCO; whole",
        "Octavo Editions; whole",
        "Universität Wien; whole",
        "The Invisible Committee; whole",
        "Catherine of Siena; whole",
        "Ada Example and Tom Turner; whole",
        "Studio 54; whole"
      })
  void theLastWordIsTheFamilysAndParticlesStandBeforeIt(String name, String parts) {
    assertEquals(parts, parts(name, "", "en"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "hu; Márai Sándor; Márai|Sándor||",
        "hu-HU; Szabó Magda; Szabó|Magda||",
        "ja; 村上 春樹; 村上|春樹||",
        "ja; 村上　春樹; 村上|春樹||",
        "ja; 村上春樹; whole",
        "ja; ジェイン・オースティン; オースティン|ジェイン||",
        "ja; 岩波書店編集部; whole",
        "zh; 鲁迅; 鲁|迅||",
        "zh-Hant; 司馬中原; 司馬|中原||",
        "zh; 欧阳修; 欧阳|修||",
        "zh; 中华书局; whole",
        "zh; 简·奥斯汀; 奥斯汀|简||",
        "en; 鲁迅; whole",
        "ko; 김영하; 김|영하||",
        "ko; 남궁억; 남궁|억||",
        "en; 한강; 한|강||",
        "ja; Jane Austen; Austen|Jane||"
      })
  void theFamilyComesFirstWhereLanguageOrScriptHasItSo(String language, String name, String parts) {
    assertEquals(parts, parts(name, "", language));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Gabriel García Márquez; García Márquez, Gabriel; García Márquez|Gabriel||",
        "Martin Luther King Jr.; King, Martin Luther, Jr.; King|Martin Luther||Jr.",
        "Martin Luther King Jr.; King, Jr., Martin Luther; King|Martin Luther||Jr.",
        "Jane Austen; Jane Austen; whole"
      })
  void aNameToSortByDecides(String name, String sortAs, String parts) {
    assertEquals(parts, parts(name, sortAs, "en"));
  }
}
