package octavo.launch;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.Optional;

/**
 * Links a class: puts plain code in place of what Java otherwise makes at the first call, each time
 * it runs, which are switches over types ({@link java.lang.runtime.SwitchBootstraps}) and the
 * {@code equals} and {@code hashCode} of records ({@link java.lang.runtime.ObjectMethods}). A class
 * whose version Java's cache does not take, older than that of Java 6, becomes one that it takes.
 */
final class LinkedClass {
  /** The package of the methods that Java asks for both kinds at the first call. */
  private static final String RUNTIME = "java.lang.runtime";

  private final ClassFile classFile;

  /** Writes what older classes lack: the types by which newer ones are verified. */
  private final ClassFile renewing;

  /**
   * @param classes finds the classes that code refers to, its own among them
   */
  LinkedClass(ClassLoader classes) {
    classFile =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(classes)
                    .orElse(ClassHierarchyResolver.defaultResolver())));
    renewing = classFile.withOptions(ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
  }

  /** The class, linked; the same bytes when there is nothing to link. */
  byte[] link(byte[] bytes) {
    ClassModel model = classFile.parse(bytes);
    if (model.majorVersion() < ClassFile.JAVA_6_VERSION) {
      return renewing.transformClass(model, LinkedClass::renew);
    }
    boolean plain = model.methods().stream().noneMatch(LinkedClass::isToBeLinked);
    return plain ? bytes : classFile.transformClass(model, new Linking(model));
  }

  private static void renew(ClassBuilder out, ClassElement element) {
    switch (element) {
      case ClassFileVersion _ -> out.withVersion(ClassFile.JAVA_8_VERSION, 0);
      // Code is written anew, and not copied, only where it is transformed.
      case MethodModel method ->
          out.transformMethod(method, MethodTransform.transformingCode(CodeBuilder::with));
      default -> out.with(element);
    }
  }

  private static boolean isToBeLinked(MethodModel method) {
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .anyMatch(
            element ->
                element instanceof InvokeDynamicInstruction call
                    && call.bootstrapMethod().owner().packageName().equals(RUNTIME));
  }

  /** One pass over a class. */
  private static final class Linking implements ClassTransform {
    /** Empty where the class is no record. */
    private final Optional<RecordMethods> methods;

    private final TypeSwitches switches;

    private Linking(ClassModel model) {
      this.methods =
          model
              .findAttribute(Attributes.record())
              .map(it -> new RecordMethods(model.thisClass().asSymbol(), it.components()));
      this.switches = new TypeSwitches(model);
    }

    @Override
    public void accept(ClassBuilder out, ClassElement element) {
      if (!(element instanceof MethodModel method)) {
        out.with(element);
      } else if (methods.isEmpty() || !methods.get().write(method, out)) {
        out.transformMethod(method, MethodTransform.transformingCode(this::instruction));
      }
    }

    private void instruction(CodeBuilder out, CodeElement element) {
      if (!(element instanceof InvokeDynamicInstruction call) || !switches.call(call, out)) {
        out.with(element);
      }
    }

    @Override
    public void atEnd(ClassBuilder out) {
      switches.write(out);
    }
  }
}
