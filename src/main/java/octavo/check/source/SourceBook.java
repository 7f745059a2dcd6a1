package octavo.check.source;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.check.source.SourceText.Stream;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.Entry;
import octavo.manuscript.Manuscript;
import octavo.manuscript.ManuscriptText;
import octavo.manuscript.Settings.MissingNotes;

/** All streams of a book, read from its raw files. */
public final class SourceBook {
  private static final Pattern LANGUAGE =
      Pattern.compile("\\blang\\s*=\\s*[\"']?([A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*)");

  private final Manuscript manuscript;
  private final Map<String, CaptionTexts> captions;
  private final Map<SourceFile, SourceText> texts = new IdentityHashMap<>();
  private final List<SourceText> inOrder = new ArrayList<>();
  private final List<Title> titles = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();
  private final Set<String> shared = new TreeSet<>();

  /**
   * A title the settings give.
   *
   * @param file the file it is the title of, or the settings file for a part without a text
   * @param isOnly whether there is no text it stands over
   * @param words the title
   */
  public record Title(SourceFile file, boolean isOnly, Words<Reference> words) {}

  /**
   * The caption of a picture that no text names.
   *
   * @param at its entry in the captions file
   * @param words the caption, credit and licence
   */
  public record Picture(SourceSpan at, Words<Reference> words) {}

  private SourceBook(Manuscript manuscript) {
    this.manuscript = manuscript;
    this.captions = CaptionsFile.of(manuscript);
  }

  /** Reads a book. */
  public static SourceBook of(Manuscript manuscript) {
    SourceBook book = new SourceBook(manuscript);
    Pictures pictures = new Pictures(book.captions);
    manuscript.notesFile().ifPresent(file -> book.notes(file, pictures));
    book.read(manuscript.entries(), pictures);
    book.unnamed(pictures);
    return book;
  }

  /** The languages the settings and the raw files name, as BCP 47 tags. */
  public Set<String> languages() {
    Set<String> languages = new TreeSet<>();
    languages.add(manuscript.settings().metadata().language());
    inOrder.forEach(text -> addLanguages(text.text().text(), languages));
    for (CaptionTexts texts : captions.values()) {
      addLanguages(texts.caption() + texts.credit() + texts.licence(), languages);
    }
    return languages;
  }

  private static void addLanguages(String text, Set<String> languages) {
    Matcher named = LANGUAGE.matcher(text);
    while (named.find()) {
      languages.add(named.group(1));
    }
  }

  private void notes(SourceFile file, Pictures pictures) {
    SourceText read = read(ManuscriptText.of(file, true), pictures);
    read.notes().forEach(note -> shared.add(note.key()));
  }

  private SourceText read(ManuscriptText text, Pictures pictures) {
    SourceText read = SourceReader.read(text, rules(text.numbered()), pictures);
    texts.put(text.file(), read);
    inOrder.add(read);
    return read;
  }

  private NoteRules rules(boolean numbered) {
    return new NoteRules(
        shared,
        numbered || manuscript.settings().numbered(),
        manuscript.settings().missingNotes() == MissingNotes.OMIT);
  }

  private void read(List<Entry> entries, Pictures pictures) {
    for (Entry entry : entries) {
      if (!entry.title().isBlank()) {
        SourceFile file = entry.text().map(ManuscriptText::file).orElse(entry.at().file());
        Words<Reference> words = SourceReader.inline(entry.title(), rules(false));
        titles.add(new Title(file, entry.text().isEmpty(), words));
      }
      entry.text().ifPresent(text -> read(text, pictures));
      read(entry.entries(), pictures);
    }
  }

  private void unnamed(Pictures pictures) {
    captions.forEach(
        (path, entry) -> {
          if (!pictures.used().contains(path) && !entry.after().isEmpty()) {
            this.pictures.add(new Picture(entry.at(), caption(entry)));
          }
        });
  }

  private Words<Reference> caption(CaptionTexts entry) {
    Words<Reference> words = new Words<>();
    for (String text : List.of(entry.caption(), entry.credit(), entry.licence())) {
      words.addAll(SourceReader.inline(text, rules(false)));
    }
    return words;
  }

  /** The files in the book's order, the notes file first. */
  public List<SourceText> texts() {
    return inOrder;
  }

  /** The titles the settings give, in the book's order. */
  public List<Title> titles() {
    return titles;
  }

  /** The captions of pictures that no text names. */
  public List<Picture> pictures() {
    return pictures;
  }

  /** What the captions file has to be said in place of an image; empty where it has nothing. */
  public Words<Reference> alternative(String path) {
    CaptionTexts entry = captions.get(path);
    return SourceReader.inline(entry == null ? "" : entry.alternative(), rules(false));
  }

  /** What was read of a file. */
  public Optional<SourceText> text(SourceFile file) {
    return Optional.ofNullable(texts.get(file));
  }

  /** Whether a file holds only texts of notes. */
  public boolean isNotesFile(SourceText text) {
    return manuscript.notesFile().filter(file -> file == text.text().file()).isPresent();
  }

  /** The definition a reference in a file leads to. */
  public Optional<Definition> definition(SourceFile from, String key) {
    return definitionIn(from, key)
        .or(() -> manuscript.notesFile().flatMap(file -> definitionIn(file, key)));
  }

  private Optional<Definition> definitionIn(SourceFile file, String key) {
    return text(file)
        .flatMap(text -> text.notes().stream().filter(note -> note.key().equals(key)).findFirst())
        .map(note -> new Definition(file, note));
  }

  /**
   * The text of a note.
   *
   * @param file where it is defined
   * @param stream the text
   */
  public record Definition(SourceFile file, Stream stream) {}
}
