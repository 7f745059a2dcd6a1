package octavo.theme.sfnt;

import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * What a subset of a font is to have.
 *
 * @param characters whether to keep a character
 * @param features whether to keep a feature of the layout, by its tag
 * @param sequences whether characters may follow each other: only such become a ligature
 */
public record Wanted(
    IntPredicate characters, Predicate<String> features, Predicate<String> sequences) {}
