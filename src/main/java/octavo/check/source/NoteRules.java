package octavo.check.source;

import java.util.Set;

/**
 * Which marks are references and which are text.
 *
 * @param shared the labels the notes file defines, as {@link Reference#key} has them
 * @param numbered whether {@code [18]} is a reference although nothing defines it
 * @param omitted whether a reference without a text is text
 */
public record NoteRules(Set<String> shared, boolean numbered, boolean omitted) {
  boolean isReference(String key, Set<String> own) {
    if (own.contains(key) || shared.contains(key)) {
      return true;
    }
    return !omitted && (key.startsWith("^") || numbered);
  }
}
