package octavo.manuscript;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.DiagnosticCode;
import octavo.manuscript.Edition.Engine;
import octavo.manuscript.Edition.Format;
import octavo.manuscript.Edition.NoteNumbering;
import octavo.manuscript.Edition.NotePlacement;

/** Reads where the notes of an edition stand and how they are numbered. */
final class EditionNotesReader {
  private static final Map<String, NoteNumbering> NUMBERINGS =
      SettingsNode.choices(List.of(NoteNumbering.values()), EditionsReader::word);

  private static final Map<String, NotePlacement> PLACEMENTS =
      SettingsNode.choices(List.of(NotePlacement.values()), EditionsReader::word);

  private EditionNotesReader() {}

  static NoteSettings read(SettingsNode node, Format format, Engine engine, DeviceProfile device) {
    Optional<SettingsNode> notes = node.child("notes");
    notes.ifPresent(SettingsNode::members);
    notes.ifPresent(map -> map.allow("placement", "numbering"));
    NotePlacement placement =
        notes.map(map -> placement(map, format, engine, device.notes())).orElse(device.notes());
    return new NoteSettings(
        placement,
        notes.filter(EditionNotesReader::places).isPresent(),
        notes.flatMap(map -> numbering(map, format, placement)));
  }

  private static NotePlacement placement(
      SettingsNode notes, Format format, Engine engine, NotePlacement usual) {
    NotePlacement asked =
        notes.choice("placement", PLACEMENTS, offered(format, engine)).orElse(usual);
    SettingsNode written = notes.child("placement").orElse(notes);
    if (asked == NotePlacement.POPUP && format == Format.PDF) {
      boolean atFoot = engine == Engine.COMPOSITOR;
      written.report(
          DiagnosticCode.SET_UNSUPPORTED,
          "'placement: popup': nothing pops up on paper; the notes stand "
              + (atFoot ? "at the foot of their pages" : "at the book's end"),
          atFoot ? "write page, margin, chapter or book" : "write chapter or book");
      return atFoot ? NotePlacement.PAGE : NotePlacement.BOOK;
    }
    if (asked.isOnPages() && format.isForScreens()) {
      written.report(
          DiagnosticCode.SET_UNSUPPORTED,
          "'placement: "
              + EditionsReader.word(asked)
              + "': "
              + EditionsReader.called(format)
              + " has no pages; its notes pop up where their marks are touched",
          "write popup, chapter or book");
      return NotePlacement.POPUP;
    }
    if (asked.isOnPages() && engine == Engine.CSS) {
      written.report(
          DiagnosticCode.SET_UNSUPPORTED,
          "'placement: "
              + EditionsReader.word(asked)
              + "' is not offered by the css engine; the notes stand at the book's end",
          "set engine: compositor for this edition, or write book or chapter");
      return NotePlacement.BOOK;
    }
    return asked;
  }

  // Numbers of each page that are refused because the notes are not on it hold the notes where they
  // are, whatever the theme says.
  private static boolean places(SettingsNode notes) {
    boolean byPage =
        notes.child("numbering").filter(node -> node.value().equals("page")).isPresent();
    return byPage || notes.child("placement").isPresent();
  }

  private static Optional<NoteNumbering> numbering(
      SettingsNode notes, Format format, NotePlacement placement) {
    Optional<NoteNumbering> asked = notes.choice("numbering", NUMBERINGS);
    if (!asked.equals(Optional.of(NoteNumbering.PAGE)) || placement.isOnPages()) {
      return asked;
    }
    boolean through = placement == NotePlacement.BOOK;
    notes
        .child("numbering")
        .orElse(notes)
        .report(
            DiagnosticCode.SET_UNSUPPORTED,
            "'numbering: page': "
                + (format.isForScreens()
                    ? EditionsReader.called(format) + " has no pages; its notes count from 1 "
                    : "the notes are not on the pages; they count from 1 ")
                + (through ? "through the book" : "in each chapter"),
            (format.isForScreens() ? "write " : "set placement: page for this edition, or write ")
                + "numbering: chapter or book");
    return Optional.of(through ? NoteNumbering.BOOK : NoteNumbering.CHAPTER);
  }

  /** Where notes of an edition can stand. */
  private static List<String> offered(Format format, Engine engine) {
    return switch (format) {
      case EPUB, HTML -> List.of("book", "chapter", "popup");
      case PDF ->
          engine == Engine.COMPOSITOR
              ? List.of("book", "chapter", "page", "margin")
              : List.of("book", "chapter");
    };
  }
}
