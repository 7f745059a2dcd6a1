package octavo.check.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import java.util.Set;
import octavo.check.access.EpubContents;

/** Fonts that may be embedded, and nothing that is encrypted but them. */
final class FontRules {
  /** {@code fsType}: embedding is not allowed without the owner's permission (OpenType, OS/2). */
  private static final int RESTRICTED = 2;

  private static final int LICENCE = 0x000F;
  private static final int HEAD = 12;
  private static final int ENTRY = 16;
  private static final int TYPE = 8;
  private static final Set<Integer> OUTLINES = Set.of(0x00010000, 0x4F54544F, 0x74727565);
  private static final int METRICS = 0x4F532F32;

  private final StoreEpub epub;
  private final StoreFindings findings;
  private final Encryption encryption;

  FontRules(StoreEpub epub, StoreFindings findings) throws IOException {
    this.epub = epub;
    this.findings = findings;
    this.encryption = Encryption.of(epub);
  }

  void check() throws IOException {
    encrypted();
    for (StoreEpub.Item item : epub.items()) {
      String type = item.type();
      boolean font =
          type.startsWith("font/") || type.contains("opentype") || type.contains("font-");
      if (font) {
        font(item.path());
      }
    }
  }

  private void encrypted() {
    for (String path : encryption.others()) {
      findings.report(
          StoreRule.PROTECTED,
          path,
          "the file is encrypted, and no store can read it",
          "give the EPUB without encryption; stores add their own");
    }
    if (epub.names().contains("META-INF/rights.xml")) {
      findings.report(
          StoreRule.PROTECTED,
          "META-INF/rights.xml",
          "the EPUB is protected already",
          "give the EPUB without protection; stores add their own");
    }
    if (!encryption.fonts().isEmpty()) {
      findings.reportWhere(
          StoreRule.PROTECTED,
          store -> !store.takesObfuscatedFonts(),
          new StoreFindings.Finding(
              Encryption.PATH,
              "fonts are obfuscated: " + encryption.fonts().size(),
              "give them as they are: fonts: {obfuscate: false}"));
    }
  }

  private void font(String path) throws IOException {
    byte[] bytes = epub.bytes(path);
    EpubContents contents = epub.contents();
    byte[] plain = encryption.fonts().contains(path) ? Encryption.plain(bytes, contents) : bytes;
    OptionalInt allowed = licence(ByteBuffer.wrap(plain));
    if (allowed.isPresent() && (allowed.getAsInt() & LICENCE) == RESTRICTED) {
      findings.report(
          StoreRule.FONT_LICENCE,
          path,
          "the font says that it may not be embedded (fsType " + allowed.getAsInt() + ")",
          "take another font, or ask its owner for one that may");
    }
  }

  // A font whose tables cannot be found is EPUBCheck's matter; those of WOFF are not looked at.
  private static OptionalInt licence(ByteBuffer font) {
    if (font.limit() < HEAD || !OUTLINES.contains(font.getInt(0))) {
      return OptionalInt.empty();
    }
    int tables = font.getShort(4) & 0xFFFF;
    for (int i = 0; i < tables && HEAD + ENTRY * (i + 1) <= font.limit(); i++) {
      int entry = HEAD + ENTRY * i;
      long offset = font.getInt(entry + 8) & 0xFFFFFFFFL;
      if (font.getInt(entry) == METRICS && offset + TYPE + 2 <= font.limit()) {
        return OptionalInt.of(font.getShort((int) offset + TYPE) & 0xFFFF);
      }
    }
    return OptionalInt.empty();
  }
}
