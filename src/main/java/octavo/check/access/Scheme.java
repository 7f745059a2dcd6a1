package octavo.check.access;

/**
 * The colours in which readers read. Sepia and dark are as dim as reading systems in wide use have
 * them: what stands out in them does in the others.
 */
enum Scheme {
  LIGHT("light", 0x000000, 0xffffff),
  SEPIA("light", 0x5f4b32, 0xfbf0d9),
  DARK("dark", 0xb0b0b0, 0x121212);

  private final String preference;
  private final Colour text;
  private final Colour ground;

  Scheme(String preference, int text, int ground) {
    this.preference = preference;
    this.text = Colour.of(text);
    this.ground = Colour.of(ground);
  }

  /** The value of {@code prefers-color-scheme}. */
  String preference() {
    return preference;
  }

  Colour text() {
    return text;
  }

  Colour ground() {
    return ground;
  }
}
