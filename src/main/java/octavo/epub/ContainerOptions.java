package octavo.epub;

/**
 * What the container of an EPUB has beside the publication.
 *
 * @param obfuscatesFonts whether fonts are obfuscated (EPUB 3.3, section 4.4)
 * @param usesFonts whether Apple Books is told to set the text in the fonts of the publication,
 *     which it does not do of itself (Apple Books Asset Guide, “Fonts”)
 */
record ContainerOptions(boolean obfuscatesFonts, boolean usesFonts) {
  /** Nothing beside it. */
  static final ContainerOptions PLAIN = new ContainerOptions(false, false);
}
