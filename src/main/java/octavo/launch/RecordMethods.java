package octavo.launch;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Objects;

/**
 * The {@code equals} and {@code hashCode} of a record, with the results that {@link
 * java.lang.runtime.ObjectMethods} gives. Its {@code toString}, which only messages need, stays.
 */
final class RecordMethods {
  private static final String BOOTSTRAPS = "ObjectMethods";
  private static final ClassDesc OBJECTS = Objects.class.describeConstable().orElseThrow();

  private final ClassDesc owner;
  private final List<RecordComponentInfo> components;

  RecordMethods(ClassDesc owner, List<RecordComponentInfo> components) {
    this.owner = owner;
    this.components = components;
  }

  /** Writes a method anew; does nothing when it is not one of the two, or written by hand. */
  boolean write(MethodModel method, ClassBuilder out) {
    boolean equals = method.methodName().equalsString("equals");
    boolean ours = (equals || method.methodName().equalsString("hashCode")) && isMade(method);
    if (ours) {
      out.withMethodBody(
          method.methodName(),
          method.methodType(),
          method.flags().flagsMask(),
          equals ? this::equality : this::hash);
    }
    return ours;
  }

  private static boolean isMade(MethodModel method) {
    for (CodeElement element : method.code().orElseThrow()) {
      if (element instanceof InvokeDynamicInstruction call
          && call.bootstrapMethod().owner().displayName().equals(BOOTSTRAPS)) {
        return true;
      }
    }
    return false;
  }

  private void hash(CodeBuilder code) {
    code.iconst_0();
    for (RecordComponentInfo component : components) {
      code.bipush(31).imul();
      field(0, component, code);
      ClassDesc type = component.descriptorSymbol();
      switch (type.descriptorString()) {
        case "I", "S", "B", "C" -> code.iadd();
        case "Z" -> hash(ConstantDescs.CD_Boolean, type, code);
        case "J" -> hash(ConstantDescs.CD_Long, type, code);
        case "D" -> hash(ConstantDescs.CD_Double, type, code);
        case "F" -> hash(ConstantDescs.CD_Float, type, code);
        default -> hash(OBJECTS, ConstantDescs.CD_Object, code);
      }
    }
    code.ireturn();
  }

  private static void hash(ClassDesc helper, ClassDesc type, CodeBuilder code) {
    code.invokestatic(helper, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, type)).iadd();
  }

  private void equality(CodeBuilder code) {
    Label differ = code.newLabel();
    code.aload(1).instanceOf(owner).ifeq(differ);
    code.aload(1).checkcast(owner).astore(2);
    for (RecordComponentInfo component : components) {
      field(0, component, code);
      field(2, component, code);
      ClassDesc type = component.descriptorSymbol();
      switch (type.descriptorString()) {
        case "I", "S", "B", "C", "Z" -> code.if_icmpne(differ);
        case "J" -> code.lcmp().ifne(differ);
        case "D" -> compare(ConstantDescs.CD_Double, type, differ, code);
        case "F" -> compare(ConstantDescs.CD_Float, type, differ, code);
        default -> {
          ClassDesc object = ConstantDescs.CD_Object;
          MethodTypeDesc both = MethodTypeDesc.of(ConstantDescs.CD_boolean, object, object);
          code.invokestatic(OBJECTS, "equals", both).ifeq(differ);
        }
      }
    }
    code.iconst_1().ireturn().labelBinding(differ).iconst_0().ireturn();
  }

  private static void compare(ClassDesc helper, ClassDesc type, Label differ, CodeBuilder code) {
    MethodTypeDesc both = MethodTypeDesc.of(ConstantDescs.CD_int, type, type);
    code.invokestatic(helper, "compare", both).ifne(differ);
  }

  private void field(int local, RecordComponentInfo component, CodeBuilder code) {
    code.aload(local).getfield(owner, component.name().stringValue(), component.descriptorSymbol());
  }
}
