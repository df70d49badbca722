/** Rounds and the decisions in them: what was offered, what was said of it, and by what it was judged. */
@NullMarked
package io.countersign.domain.round;

import org.jspecify.annotations.NullMarked;
