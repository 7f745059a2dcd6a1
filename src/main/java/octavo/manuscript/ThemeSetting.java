package octavo.manuscript;

import java.util.Optional;
import octavo.diagnostic.SourceSpan;

/**
 * What an edition looks like.
 *
 * @param name of its theme
 * @param at where that is written, for messages; empty where nobody has named one
 */
public record ThemeSetting(String name, Optional<SourceSpan> at) {}
