/**
 * Documents as trees, style sheets, and the style of each element: the part of CSS that the
 * compositor honours. What it does not honour is said once, with its line.
 *
 * <p>Selectors: element names, classes, identifiers, {@code :first-child}, {@code :last-child},
 * {@code ::before}, {@code ::after}, and the four combinators. Properties: those of {@link
 * octavo.typeset.style.Property}. Lengths: {@code pt mm cm in px pc q em ex ch rem} and percentages
 * of the measure.
 */
@NullMarked
package octavo.typeset.style;

import org.jspecify.annotations.NullMarked;
