package octavo.pdf.paint;

import java.util.BitSet;
import java.util.List;
import octavo.theme.sfnt.CffIndex;

/**
 * Finds which subroutines the outlines of a CFF font call (Adobe Technical Note 5177, section 4).
 * Only what decides where a number ends and a call leads is followed: operands, and how many stems
 * there are, for as many bits follow a hint mask. Where an operand is reckoned out, which no font
 * of today does, all subroutines count as called.
 */
final class SubroutineCalls {
  private static final int DEEPEST = 32;

  private static final int CALL_LOCAL = 10;
  private static final int RETURN = 11;
  private static final int ESCAPE = 12;
  private static final int END = 14;
  private static final int SHORT = 28;
  private static final int CALL_GLOBAL = 29;
  private static final int FIRST_FLEX = 34;
  private static final int LAST_FLEX = 37;

  private final CffIndex outlines;
  private final CffIndex global;
  private final List<CffIndex> locals;
  private final BitSet globalCalls = new BitSet();
  private final List<BitSet> localCalls;
  private boolean all;

  private int depth;
  private int last;
  private int stems;

  SubroutineCalls(CffIndex outlines, CffIndex global, List<CffIndex> locals) {
    this.outlines = outlines;
    this.global = global;
    this.locals = locals;
    localCalls = locals.stream().map(index -> new BitSet()).toList();
  }

  boolean callsGlobal(int number) {
    return all || globalCalls.get(number);
  }

  boolean callsLocal(int font, int number) {
    return all || localCalls.get(font).get(number);
  }

  /** Follows the calls of a glyph that uses a Private DICT. */
  void follow(int glyph, int font) {
    depth = 0;
    stems = 0;
    follow(outlines, glyph, font, 0);
  }

  /** Returns whether the outline goes on after it. */
  private boolean follow(CffIndex index, int item, int font, int level) {
    if (level > DEEPEST) {
      all = true;
      return false;
    }
    byte[] data = index.data();
    int end = index.end(item);
    int at = index.start(item);
    while (at < end && !all) {
      int b = data[at] & 0xFF;
      if (b >= 32 || b == SHORT) {
        at = number(data, at);
        continue;
      }
      at++;
      switch (b) {
        case RETURN -> {
          return true;
        }
        case END -> {
          return false;
        }
        case CALL_LOCAL -> {
          if (!call(locals.get(font), localCalls.get(font), font, level)) {
            return false;
          }
        }
        case CALL_GLOBAL -> {
          if (!call(global, globalCalls, font, level)) {
            return false;
          }
        }
        case ESCAPE -> escape(byteAt(data, at++));
        default -> at += operator(b);
      }
    }
    return true;
  }

  private int number(byte[] data, int at) {
    int b = data[at] & 0xFF;
    depth++;
    if (b == SHORT) {
      last = (short) (byteAt(data, at + 1) << 8 | byteAt(data, at + 2));
      return at + 3;
    }
    if (b < 247) {
      last = b - 139;
      return at + 1;
    }
    if (b == 255) {
      // A fixed-point number; a call has whole ones.
      last = (short) (byteAt(data, at + 1) << 8 | byteAt(data, at + 2));
      return at + 5;
    }
    int rest = byteAt(data, at + 1);
    last = b < 251 ? (b - 247) * 256 + rest + 108 : -(b - 251) * 256 - rest - 108;
    return at + 2;
  }

  /** A byte of an outline; a damaged one may end within a number. */
  private static int byteAt(byte[] data, int at) {
    return at < data.length ? data[at] & 0xFF : 0;
  }

  private boolean call(CffIndex index, BitSet calls, int font, int level) {
    int count = index.count();
    int bias = count < 1240 ? 107 : count < 33900 ? 1131 : 32768;
    int number = last + bias;
    depth--;
    if (number < 0 || number >= count) {
      all = true;
      return false;
    }
    calls.set(number);
    return follow(index, number, font, level + 1);
  }

  private void escape(int operator) {
    if (operator < FIRST_FLEX || operator > LAST_FLEX) {
      all = true;
    }
    depth = 0;
  }

  /** Returns how many bytes belong to the operator beyond its own. */
  private int operator(int b) {
    int bytes = 0;
    switch (b) {
      case 1, 3, 18, 23 -> stems += depth / 2;
      case 19, 20 -> {
        stems += depth / 2;
        bytes = (stems + 7) / 8;
      }
      default -> {
        // It draws, and takes all operands.
      }
    }
    depth = 0;
    return bytes;
  }
}
