/** What happened, as it is kept for ever: one event for every change of state, in one canonical form. */
@NullMarked
package io.countersign.domain.event;

import org.jspecify.annotations.NullMarked;
