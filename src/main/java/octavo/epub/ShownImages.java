package octavo.epub;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.book.Block;
import octavo.book.BlockQuote;
import octavo.book.Book;
import octavo.book.CodeBlock;
import octavo.book.CodeText;
import octavo.book.Component;
import octavo.book.DefinitionList;
import octavo.book.Division;
import octavo.book.DraftMark;
import octavo.book.Figure;
import octavo.book.Formula;
import octavo.book.Heading;
import octavo.book.Image;
import octavo.book.ImageSource;
import octavo.book.Inline;
import octavo.book.LineBreak;
import octavo.book.Link;
import octavo.book.ListBlock;
import octavo.book.Note;
import octavo.book.NoteReference;
import octavo.book.Paragraph;
import octavo.book.SectionBreak;
import octavo.book.Styled;
import octavo.book.Table;
import octavo.book.Text;

/** Finds the images of a book's text, so that they can be made before it is written. */
final class ShownImages {
  private final Map<String, ImageSource.Available> found = new LinkedHashMap<>();

  private ShownImages() {}

  /** Those that are there, each once, as they come in the text; those of notes last. */
  static List<ImageSource.Available> of(Book book) {
    ShownImages images = new ShownImages();
    book.contents().forEach(images::component);
    book.notes().stream().map(Note::content).forEach(images::blocks);
    return new ArrayList<>(images.found.values());
  }

  private void component(Component component) {
    inlines(component.title());
    blocks(component.blocks());
    component.components().forEach(this::component);
  }

  private void blocks(List<Block> blocks) {
    blocks.forEach(this::block);
  }

  private void block(Block block) {
    switch (block) {
      case Paragraph paragraph -> inlines(paragraph.content());
      case Heading heading -> inlines(heading.content());
      case BlockQuote quote -> blocks(quote.content());
      case Division division -> blocks(division.content());
      case ListBlock list -> list.items().forEach(this::blocks);
      case DefinitionList list -> list.entries().forEach(this::entry);
      case CodeBlock code -> inlines(code.caption());
      case Table table -> table(table);
      case Figure figure -> figure(figure);
      case SectionBreak _ -> {}
    }
  }

  private void entry(DefinitionList.Entry entry) {
    entry.terms().forEach(this::inlines);
    entry.definitions().forEach(this::blocks);
  }

  private void table(Table table) {
    inlines(table.caption());
    table.head().forEach(this::row);
    table.body().forEach(this::row);
  }

  private void row(Table.Row row) {
    row.cells().stream().map(Table.Cell::content).forEach(this::blocks);
  }

  private void figure(Figure figure) {
    inline(figure.image());
    inlines(figure.caption().text());
    inlines(figure.caption().credit());
    inlines(figure.caption().licence());
  }

  private void inlines(List<Inline> content) {
    content.forEach(this::inline);
  }

  private void inline(Inline inline) {
    switch (inline) {
      case Image image -> image(image.source());
      case Styled styled -> inlines(styled.content());
      case Link link -> inlines(link.content());
      case Text _, CodeText _, Formula _, LineBreak _, NoteReference _, DraftMark _ -> {}
    }
  }

  private void image(ImageSource source) {
    switch (source) {
      case ImageSource.Available image -> found.putIfAbsent(image.path(), image);
      case ImageSource.Absent _ -> {}
    }
  }
}
