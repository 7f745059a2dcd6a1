package octavo.launch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LinkedClassTest {
  /** Some of everything, values of it, and what a switch makes of them. */
  public sealed interface Thing {
    /** No components. */
    record Nothing() implements Thing {}

    /** One of each type. */
    record Each(
        int a, long b, double c, float d, boolean e, byte f, short g, char h, String i, int[] j)
        implements Thing {}

    /** With a type parameter and a hash of its own. */
    record Own<T>(@Nullable T value) implements Thing {
      @Override
      public int hashCode() {
        return 7;
      }
    }

    /** Which it is; guards make the switch begin again. */
    static String name(@Nullable Thing thing) {
      return switch (thing) {
        case null -> "null";
        case Nothing nothing -> "nothing";
        case Each each when each.a() > 5 -> "large";
        case Each(int a, var b, var c, var d, var e, var f, var g, var h, String i, var j)
            when i.isEmpty() ->
            "empty " + a;
        case Each each -> "each " + each.b();
        case Own<?>(Nothing inner) -> "own " + name(inner);
        case Own<?> own -> "own";
      };
    }
  }

  /** Makes values and looks at them, in whichever form the classes are loaded. */
  public static final class Trial implements Supplier<List<Object>> {
    @Override
    public List<Object> get() {
      int[] array = {};
      List<Thing> things =
          List.of(
              new Thing.Nothing(),
              new Thing.Nothing(),
              each(1, 0.0, 0f, "x", array),
              each(1, 0.0, 0f, "x", array),
              each(1, -0.0, 0f, "x", array),
              each(1, Double.NaN, 0f, "x", array),
              each(1, Double.NaN, 0f, "x", array),
              each(1, 0.0, Float.NaN, "", array),
              each(9, 0.0, 1f, "x", array),
              new Thing.Own<>(null),
              new Thing.Own<>("y"),
              new Thing.Own<>("y"),
              new Thing.Own<>(new Thing.Nothing()));
      Function<Thing, List<Object>> look =
          one ->
              List.of(
                  Thing.name(one),
                  one instanceof Thing.Each ? "" : one.hashCode(),
                  one.equals(null),
                  one.equals("x"),
                  things.stream().map(one::equals).toList());
      return List.of(
          Thing.name(null),
          things.stream().map(look).toList(),
          things.get(2).hashCode() == things.get(3).hashCode(),
          things.get(5).hashCode() == things.get(6).hashCode(),
          things.get(1).toString());
    }

    private static Thing each(int a, double c, float d, String i, int[] j) {
      return new Thing.Each(a, 1L << 40, c, d, true, (byte) 2, (short) 3, 'h', i, j);
    }
  }

  private static final Set<Class<?>> LINKED =
      Set.of(Thing.class, Thing.Nothing.class, Thing.Each.class, Thing.Own.class, Trial.class);

  private static byte[] bytes(Class<?> type) throws IOException {
    try (InputStream in =
        type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
      return in.readAllBytes();
    }
  }

  private static byte[] linked(Class<?> type) throws IOException {
    return new LinkedClass(type.getClassLoader()).link(bytes(type));
  }

  private static Set<String> bootstraps(byte[] type) {
    return ClassFile.of().parse(type).methods().stream()
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.elementStream())
        .filter(InvokeDynamicInstruction.class::isInstance)
        .map(call -> ((InvokeDynamicInstruction) call).bootstrapMethod().methodName())
        .collect(Collectors.toSet());
  }

  /** Loads the classes of the trial anew, each linked. */
  private static final class Linked extends ClassLoader {
    private Linked() {
      super(LinkedClassTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      for (Class<?> type : LINKED) {
        if (type.getName().equals(name)) {
          Class<?> known = findLoadedClass(name);
          return known == null ? define(type) : known;
        }
      }
      return super.loadClass(name, resolve);
    }

    private Class<?> define(Class<?> type) throws ClassNotFoundException {
      try {
        byte[] own = linked(type);
        return defineClass(type.getName(), own, 0, own.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(type.getName(), e);
      }
    }
  }

  @Test
  void linkedClassesDoWhatTheyDidBefore() throws Exception {
    Class<?> trial = new Linked().loadClass(Trial.class.getName());
    assertNotEquals(Trial.class, trial);
    Object result = ((Supplier<?>) trial.getConstructor().newInstance()).get();
    assertEquals(new Trial().get(), result);
  }

  @Test
  void nothingOfTheKindIsLeft() throws IOException {
    assertTrue(bootstraps(bytes(Thing.class)).contains("typeSwitch"), "there is something to link");
    for (Class<?> type : LINKED) {
      assertFalse(bootstraps(linked(type)).contains("typeSwitch"), type.getName());
    }
    assertEquals(Set.of("bootstrap"), bootstraps(linked(Thing.Each.class)), "toString alone");
    assertEquals(3, calls(bytes(Thing.Each.class)));
    assertEquals(1, calls(linked(Thing.Each.class)));
  }

  private static long calls(byte[] type) {
    return ClassFile.of().parse(type).methods().stream()
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.elementStream())
        .filter(InvokeDynamicInstruction.class::isInstance)
        .count();
  }

  @Test
  void aClassTooOldForTheCacheBecomesOneThatPassesTheVerifier() throws IOException {
    byte[] old = bytes(CommandLine.class);
    assertTrue(version(old) < ClassFile.JAVA_6_VERSION, "there is something to renew");
    byte[] own = linked(CommandLine.class);
    assertEquals(ClassFile.JAVA_8_VERSION, version(own));
    assertEquals(List.of(), ClassFile.of().verify(own));
  }

  private static int version(byte[] type) {
    return ClassFile.of().parse(type).majorVersion();
  }

  @Test
  void aClassWithNothingToLinkStaysAsItIs() throws IOException {
    byte[] own = bytes(TypeSwitches.class);
    assertArrayEquals(own, linked(TypeSwitches.class));
  }
}
