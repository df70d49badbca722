/** Events, which are kept for ever: one for every change of state, in one canonical form. */
@NullMarked
package io.countersign.domain.event;

import org.jspecify.annotations.NullMarked;
