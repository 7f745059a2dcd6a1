package octavo.pdf.paint;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import octavo.typeset.page.StructureElement;

/** The room that the picture of each figure takes on the page where it begins. */
final class FigureAreas {
  private final Map<StructureElement, Place> places = new IdentityHashMap<>();

  private record Place(int page, Area area) {}

  void add(StructureElement figure, int page, Area area) {
    places.merge(
        figure,
        new Place(page, area),
        (known, more) ->
            known.page == more.page ? new Place(page, known.area.around(more.area)) : known);
  }

  Optional<Area> area(StructureElement figure) {
    return Optional.ofNullable(places.get(figure)).map(Place::area);
  }
}
