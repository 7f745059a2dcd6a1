package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.importer.decide.Edit;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Figure;
import octavo.importer.text.TracedText;

/** Puts pictures where an editor wants them, once every other picture has its place. */
final class EditedFigures implements Rule {
  private final List<Edit> edits;
  private final Diagnostics diagnostics;

  EditedFigures(List<Edit> edits, Diagnostics diagnostics) {
    this.edits = edits;
    this.diagnostics = diagnostics;
  }

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    List<Passage> edited = new ArrayList<>(passages);
    for (Edit edit : edits) {
      if (edit instanceof Edit.PlacedFigure figure) {
        place(edited, figure, ledger);
      }
    }
    return edited;
  }

  private void place(List<Passage> edited, Edit.PlacedFigure edit, Ledger ledger) {
    Figure figure = new Figure(edit.image(), TracedText.EMPTY, TracedText.EMPTY);
    if (!edit.caption().isEmpty()) {
      OptionalInt place = search(edited).beginning(edit.caption(), edit.at());
      if (place.isEmpty()) {
        return;
      }
      if (!(edited.get(place.getAsInt()) instanceof Figure old)) {
        diagnostics.report(
            DiagnosticCode.IMPORT_DECISION,
            edit.at(),
            "“" + edit.caption() + "” begins a paragraph, and no caption",
            "name a picture that is no part of the text without a caption, and give it one under"
                + " captions");
        return;
      }
      figure = new Figure(edit.image(), old.alternative(), old.caption());
      edited.set(place.getAsInt(), figure);
      if (!edit.after().isEmpty()) {
        Stretch caption = Stretch.of(figure.caption(), 0, figure.caption().length());
        ledger.settle(MendingRule.CAPTION, caption);
      }
    }
    if (!edit.after().isEmpty()) {
      OptionalInt host = search(edited).beginning(edit.after(), edit.at());
      if (host.isPresent()) {
        move(edited, figure, edited.get(host.getAsInt()), ledger);
      }
    }
  }

  private static void move(List<Passage> edited, Figure figure, Passage host, Ledger ledger) {
    edited.removeIf(it -> it == figure);
    int place = 0;
    while (edited.get(place) != host) {
      place++;
    }
    edited.add(place + 1, figure);
    TracedText words = host.texts().getFirst();
    Stretch caption =
        figure.caption().length() == 0
            ? Stretch.of(words, words.length(), words.length())
            : Stretch.of(figure.caption(), 0, figure.caption().length());
    String before = Excerpt.tail(words.value());
    ledger.admit(
        new Change(
            MendingRule.DECISION,
            100,
            caption.start(),
            caption.end(),
            caption.anchor(),
            before,
            before + " ¶ ![" + Excerpt.of(figure.caption().value()) + "]",
            ""));
  }

  private PassageSearch search(List<Passage> edited) {
    return new PassageSearch(List.copyOf(edited), diagnostics);
  }
}
