package octavo.typeset.style;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import octavo.manuscript.Spelling;

/**
 * Tells a slip from a word of CSS that the compositor does not honour. Words that there are stand
 * beside those that are honoured: {@code float} is nobody's slip for {@code font}.
 */
final class Slips {
  /** At-rules. */
  static final Slips OF_AT_RULES =
      new Slips(
          words("@charset @import @keyframes @media @namespace @page @supports"),
          """
          @color-profile @container @counter-style @custom-media @custom-selector @document @else
          @font-face @font-feature-values @font-palette-values @function @layer @position-try
          @property @scope @starting-style @view-transition @viewport @when\
          """);

  /** Properties. */
  static final Slips OF_PROPERTIES =
      new Slips(
          properties(),
          """
          align-content align-items align-self all aspect-ratio background background-attachment
          background-color background-image background-origin background-position background-repeat
          background-size block-size bookmark-label bookmark-level bookmark-state border-block
          border-bottom-color border-bottom-style border-collapse border-color border-image
          border-inline border-left-color border-left-style border-radius border-right-color
          border-right-style border-spacing border-style border-top-color border-top-style border-width
          bottom box-decoration-break box-shadow caption-side clear clip clip-path column-count
          column-fill column-gap column-rule column-span column-width columns contain counter-increment
          counter-reset counter-set empty-cells filter flex flex-basis flex-direction
          flex-flow flex-grow flex-shrink flex-wrap float float-defer float-offset float-reference flow
          font-display font-language-override font-optical-sizing font-palette font-size-adjust
          font-stretch font-synthesis font-variant-alternates font-variant-east-asian
          font-variation-settings footnote-display footnote-policy gap grid grid-area grid-column
          grid-row grid-template hyphenate-character hyphenate-limit-chars hyphenate-limit-last
          hyphenate-limit-lines hyphenate-limit-zone initial-letter inline-size inset isolation
          justify-content justify-items justify-self leader left line-break line-grid line-snap
          list-style-image list-style-position margin-break margin-trim marker-side marks mask
          max-width min-width mix-blend-mode object-fit object-position opacity order
          overflow-wrap padding page-orientation perspective place-content place-items place-self
          position prefix quotes region right rotate row-gap ruby-align ruby-position running scale
          shape-outside size tab-size table-layout text-align-all text-align-last
          text-combine-upright text-decoration-color text-decoration-skip-ink text-decoration-style
          text-decoration-thickness text-emphasis text-justify text-orientation text-overflow
          text-shadow text-spacing text-underline-offset text-underline-position
          text-wrap-mode text-wrap-style top transform translate visibility
          white-space-collapse width word-break word-spacing wrap-after wrap-before wrap-inside
          writing-mode zoom\
          """);

  private final Set<String> honoured;

  /** What is honoured and what is not, in order: of words equally near, the first is meant. */
  private final SortedSet<String> known;

  /**
   * Words of one kind.
   *
   * @param honoured those that are honoured
   * @param others those that there are besides, separated by white space
   */
  Slips(Collection<String> honoured, String others) {
    this.honoured = Set.copyOf(honoured);
    this.known = new TreeSet<>(honoured);
    this.known.addAll(words(others));
  }

  /** What to do about a word that is not honoured. */
  String hint(String written) {
    // Most words that are not honoured are spelt well, and a long sheet has thousands of them.
    Optional<String> meant =
        known.contains(written) ? Optional.empty() : Spelling.nearest(written, known);
    return meant
        .filter(honoured::contains)
        .map(word -> "did you mean '" + word + "'?")
        .orElse(SheetReport.HINT);
  }

  private static Set<String> properties() {
    Set<String> properties = new TreeSet<>(Shorthands.names());
    for (Property property : Property.values()) {
      properties.add(property.css());
    }
    return properties;
  }

  /** The words of a text. */
  static List<String> words(String text) {
    return Arrays.asList(text.split("\\s+"));
  }
}
