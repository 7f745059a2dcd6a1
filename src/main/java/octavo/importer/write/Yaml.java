package octavo.importer.write;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Settings as YAML. */
final class Yaml {
  private Yaml() {}

  /** The YAML of maps, lists and texts, keys in their order. */
  static String text(Object value) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setBestLineBreak("\n")
            .setWidth(100)
            .setSplitLines(true)
            .build();
    return new Dump(settings).dumpToString(value);
  }
}
