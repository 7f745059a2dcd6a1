package octavo.launch;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/** The switches over types of a class, each a method of its own. */
final class TypeSwitches {
  private static final String BOOTSTRAPS = "SwitchBootstraps";
  private static final String SWITCH = "typeSwitch";

  private final ClassDesc owner;
  private final boolean inInterface;
  private final List<InvokeDynamicInstruction> calls = new ArrayList<>();

  TypeSwitches(ClassModel owner) {
    this.owner = owner.thisClass().asSymbol();
    this.inInterface = owner.flags().has(AccessFlag.INTERFACE);
  }

  /** Writes the call of a method instead; does nothing when it is no switch over types alone. */
  boolean call(InvokeDynamicInstruction call, CodeBuilder out) {
    boolean ours =
        call.bootstrapMethod().owner().displayName().equals(BOOTSTRAPS)
            && call.bootstrapMethod().methodName().equals(SWITCH)
            && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
    if (ours) {
      out.invokestatic(owner, name(calls.size()), call.typeSymbol(), inInterface);
      calls.add(call);
    }
    return ours;
  }

  private static String name(int number) {
    return SWITCH + "$" + number;
  }

  /** Writes the methods that were called. */
  void write(ClassBuilder out) {
    for (int i = 0; i < calls.size(); i++) {
      InvokeDynamicInstruction call = calls.get(i);
      out.withMethodBody(
          name(i),
          call.typeSymbol(),
          ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
          code -> body(call.bootstrapArgs(), code));
    }
  }

  // As SwitchBootstraps.typeSwitch says: -1 for null, else the first label from the restart index
  // on that the target is an instance of, else the number of labels.
  private static void body(List<ConstantDesc> labels, CodeBuilder code) {
    Label something = code.newLabel();
    code.aload(0).ifnonnull(something).iconst_m1().ireturn().labelBinding(something);
    for (int i = 0; i < labels.size(); i++) {
      Label next = code.newLabel();
      code.iload(1).loadConstant(i).if_icmpgt(next);
      code.aload(0).instanceOf((ClassDesc) labels.get(i)).ifeq(next);
      code.loadConstant(i).ireturn().labelBinding(next);
    }
    code.loadConstant(labels.size()).ireturn();
  }
}
