package octavo.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
  @ParameterizedTest
  @CsvSource(
      value = {
        "en | All human beings are born free and equal in dignity and rights. They are endowed with"
            + " reason and conscience and should act towards one another in a spirit of"
            + " brotherhood.",
        "de | Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit"
            + " Vernunft und Gewissen begabt und sollen einander im Geist der Brüderlichkeit"
            + " begegnen.",
        "fr | Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont"
            + " doués de raison et de conscience et doivent agir les uns envers les autres dans un"
            + " esprit de fraternité.",
        "es | Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como"
            + " están de razón y conciencia, deben comportarse fraternalmente los unos con los"
            + " otros.",
        "pt | Todos os seres humanos nascem livres e iguais em dignidade e em direitos. Dotados de"
            + " razão e de consciência, devem agir uns para com os outros em espírito de"
            + " fraternidade.",
        "it | Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti. Essi sono"
            + " dotati di ragione e di coscienza e devono agire gli uni verso gli altri in spirito"
            + " di fratellanza.",
        "nl | Alle mensen worden vrij en gelijk in waardigheid en rechten geboren. Zij zijn"
            + " begiftigd met verstand en geweten, en behoren zich jegens elkander in een geest van"
            + " broederschap te gedragen.",
        "sv | Alla människor är födda fria och lika i värde och rättigheter. De är utrustade med"
            + " förnuft och samvete och bör handla gentemot varandra i en anda av broderskap.",
        "pl | Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są"
            + " oni obdarzeni rozumem i sumieniem i powinni postępować wobec innych w duchu"
            + " braterstwa.",
        "ru | Все люди рождаются свободными и равными в своём достоинстве и правах. Они наделены"
            + " разумом и совестью и должны поступать в отношении друг друга в духе братства.",
        "ja | すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。",
        "zh | 人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。",
        "ar | يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق. وقد وهبوا عقلاً وضميرًا وعليهم أن"
            + " يعامل بعضهم بعضًا بروح الإخاء.",
        "el | Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα.",
        "he | כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם.",
        "ko | 모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.",
        "en | ",
        "en | Word.",
      },
      delimiter = '|')
  void theLanguageOfATextIsGuessed(String tag, String text) {
    assertEquals(tag, LanguageGuess.of(text == null ? "" : text));
  }

  @Test
  void aTextInDoubtIsSettledByTheLibrary() {
    String danish =
        "Alle mennesker er født frie og lige i værdighed og rettigheder. De er udstyret med fornuft"
            + " og samvittighed, og de bør handle mod hverandre i en broderskabets ånd. Enhver har"
            + " krav på alle de rettigheder og friheder, som nævnes i denne erklæring.";
    assertEquals("da", LanguageGuess.of(danish));
    String norwegian =
        "Alle mennesker er født frie og med samme menneskeverd og menneskerettigheter. De er"
            + " utstyrt med fornuft og samvittighet og bør handle mot hverandre i brorskapets ånd."
            + " Enhver har krav på alle de rettigheter og friheter som er nevnt i denne erklæring.";
    assertEquals("nb", LanguageGuess.of(norwegian));
  }

  @Test
  void namesAndCodeInLatinLettersDoNotMakeAnArabicTextEnglish() {
    String text =
        "يولد جميع الناس أحرارًا في الكرامة the git commit -m and is of the git add push and the";
    assertEquals("ar", LanguageGuess.of(text));
  }

  @Test
  void codeIsNoPartOfTheSample() throws Exception {
    String text = "Der Text und das Wort.\n\n```\nthe code is here\n```\n\n    the code\n";
    var file = new octavo.diagnostic.SourceFile("a.md", text.repeat(20));
    String sample = TextSample.of(java.util.List.of(ManuscriptText.of(file, false)));
    assertEquals(-1, sample.indexOf("code"));
    assertEquals("de", LanguageGuess.of(sample));
  }

  @Test
  void lettersThatAreNoWordsAreNotTakenForALanguage() {
    assertEquals(LanguageGuess.UNKNOWN, LanguageGuess.of("xxxx ".repeat(200)));
  }

  @Test
  void aWordOrTwoTellNoLanguage() {
    for (String text : List.of("", "# Die\n", "Le la.", "# Да\n")) {
      assertEquals(Optional.empty(), LanguageGuess.told(text));
      assertEquals(LanguageGuess.UNKNOWN, LanguageGuess.of(text));
    }
    // A script that one language has.
    assertEquals("el", LanguageGuess.of("Ναι."));
    assertEquals("de", LanguageGuess.of("Der Hund und die Katze sind nicht hier."));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "en | One. Some words here. \"Yes,\" he said. A picture",
        "en | Unit. One to one. I do it on time, to a man.",
        "en | A note on type. Set a book in a face as old as its words, or as new.",
        "en | Go on, do go on! No one is so sad as a man in a van.",
        "en | Rain fell all day. Nobody came. By evening the street had become a river and we sat"
            + " upstairs, playing cards until my brother lost.",
        "en | Chapter One. No. I am here. Come in, sit, or go.",
        "de | Es regnete den ganzen Tag. Niemand kam, und wir saßen oben am Fenster.",
        "de | Ein Buch ist ein Haus aus Wörtern. Wer die Tür nicht findet, der bleibt eben draußen"
            + " und wartet, bis es wieder hell wird.",
        "fr | Il pleuvait depuis des heures. Personne ne vint, et nous sommes restés à la fenêtre.",
        "fr | Un livre est une maison de mots. Qui ne trouve pas la porte reste dans la rue et"
            + " attend que le jour se lève sur la ville.",
        "es | Llovía desde la mañana. No vino nadie, y nos quedamos en la ventana con los naipes.",
        "es | Un libro es una casa de palabras. Quien no encuentra la puerta se queda en la calle y"
            + " espera, como todos, a que amanezca.",
        "it | Pioveva da ore. Non venne nessuno, e noi restammo alla finestra con le carte.",
        "it | Un libro è una casa di parole. Chi non trova la porta resta nella strada e aspetta"
            + " che il giorno si levi sulla città.",
        "pt | Chovia desde a manhã. Não veio ninguém, e ficámos à janela com as cartas na mão.",
        "pt | Um livro é uma casa de palavras. Quem não encontra a porta fica na rua e espera, como"
            + " os outros, que o dia nasça.",
        "cs | Pršelo od rána. Nikdo nepřišel, a tak jsme seděli u okna a hráli karty, ale bratr"
            + " prohrál a šel se projít do zahrady.",
        "cs | Kniha je dům ze slov. Kdo nenajde dveře, ten zůstane na ulici a čeká, jako já, že se"
            + " rozední. Není to tak dlouho, jak se zdá.",
        "hr | Kiša je padala od jutra. Nitko nije došao, a mi smo sjedili na prozoru i kartali se.",
        "hr | Knjiga je kuća od riječi. Tko ne nađe vrata, ostaje na ulici i čeka kao i svi drugi"
            + " da svane, ali to nije tako dugo.",
        "nl | Het regende de hele dag. Niemand kwam, en wij zaten boven aan het raam te kaarten.",
        "nl | Een boek is een huis van woorden. Wie de deur niet vindt, die blijft op straat en"
            + " wacht tot het weer licht wordt.",
      },
      delimiter = '|',
      quoteCharacter = '\0')
  void aShortTextIsTakenForItsOwnLanguage(String tag, String text) {
    assertEquals(tag, LanguageGuess.of(text));
  }

  @Test
  void whatAFewWordsOfSeveralLanguagesSayIsNothing() {
    for (String text : List.of("La data, no: the laptop.", "La Boheme. Le Monde. Die Welt.")) {
      assertEquals(Optional.empty(), LanguageGuess.told(text), text);
    }
  }
}
