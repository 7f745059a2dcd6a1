package octavo.manuscript;

import java.util.List;
import octavo.book.Creator;
import octavo.diagnostic.Place;

/**
 * What a layout says of a book beside our own settings, to stand where those are silent.
 *
 * @param title the title another tool's settings give; empty when they give none
 * @param guess what the title is taken to be without one; never blank
 * @param creators its makers
 * @param language the language another tool's settings give, or empty
 * @param description a description, or empty
 * @param place where settings are or would be: guesses are reported there
 */
record Known(
    String title,
    String guess,
    List<Creator> creators,
    String language,
    String description,
    Place place) {
  Known {
    creators = List.copyOf(creators);
  }

  /** Of a layout that says nothing. */
  static Known nothing(String guess, Place place) {
    return new Known("", guess, List.of(), "", "", place);
  }

  /** The same with another guess at the title. */
  Known guessing(String other) {
    return new Known(title, other, creators, language, description, place);
  }
}
