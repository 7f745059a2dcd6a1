/**
 * Style sheets as a reading system would apply them to a screen: what the checks of accessibility
 * and of stores look at.
 *
 * <p>What comes in: the text of a style sheet or of an attribute {@code style}. What goes out: its
 * rules with their selectors, declarations and lines. ph-css reads them; what it cannot read is
 * passed over as a browser would.
 */
@NullMarked
package octavo.check.style;

import org.jspecify.annotations.NullMarked;
