package octavo.bundle;

import java.util.function.UnaryOperator;
import octavo.diagnostic.FilePlace;

/**
 * Where what a book does not say of itself is to be said.
 *
 * @param place of its settings, or of what stands for them
 * @param hint what to do, by the key of the setting
 */
public record SettingsHints(FilePlace place, UnaryOperator<String> hint) {}
