package octavo.check.source;

/** What a character of a source file is. */
public enum Mark {
  /** Nobody has looked at it: a bug of ours once a file is read. */
  UNREAD,
  /** Text of a stream. */
  TEXT,
  /** White space between words, and line ends. */
  SPACE,
  /** The sign of a quotation, list, heading, section break, fence or table. */
  BLOCK_SIGN,
  /** What follows the opening fence of a code block. */
  INFO,
  /** A delimiter of emphasis, code or strikethrough, or the backslash of an escape. */
  INLINE_SIGN,
  /** The brackets of a link or image, its destination, title and label. */
  LINK,
  /** The definition of a link. */
  DEFINITION,
  /** A note's mark, or the label of its definition. */
  NOTE,
  /** Attributes in braces. */
  ATTRIBUTES,
  /** A tag. */
  TAG,
  /** A comment, declaration or instruction. */
  COMMENT,
  /** Alternative text: said in place of an image, not printed. */
  ALTERNATIVE,
  /** A formula in MathML: no running text, printed all the same. */
  FORMULA,
  /** Text that no edition prints; a diagnostic names it. */
  DROPPED
}
