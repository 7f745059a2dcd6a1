package octavo.manuscript;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code accessibility}: who certifies it, and what they have checked. */
final class CertificationReader {
  private static final List<String> NAMES =
      Stream.of(CheckPoint.values()).map(CheckPoint::key).toList();

  private CertificationReader() {}

  static Certification read(SettingsNode node) {
    node.members();
    node.allow("certifiedBy", "credential", "report", "checked");
    return new Certification(
        node.text("certifiedBy").strip(),
        node.text("credential").strip(),
        node.text("report").strip(),
        checked(node),
        Optional.of(node.at()));
  }

  private static Set<CheckPoint> checked(SettingsNode node) {
    Set<CheckPoint> checked = EnumSet.noneOf(CheckPoint.class);
    for (SettingsNode item : node.child("checked").map(SettingsNode::items).orElse(List.of())) {
      Optional<String> name = item.text();
      Optional<CheckPoint> point = name.flatMap(CheckPoint::of);
      point.ifPresent(checked::add);
      if (name.isPresent() && point.isEmpty()) {
        item.badValue("is no point of the checklist", Spelling.hint(name.get(), NAMES));
      }
    }
    return checked;
  }
}
