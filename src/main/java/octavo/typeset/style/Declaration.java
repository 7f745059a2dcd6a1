package octavo.typeset.style;

import java.util.List;

/**
 * A value given to a property, not yet computed: lengths in ems wait for the size of the type.
 *
 * @param property what it is given to; a shorthand stands as the properties it sets
 * @param terms its terms, escapes resolved, commas and functions each a term of their own
 * @param important whether it wins over what is not
 */
record Declaration(Property property, List<String> terms, boolean important) {}
