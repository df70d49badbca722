/** The expected refusals of the system, as data. */
@NullMarked
package io.countersign.domain.refusal;

import org.jspecify.annotations.NullMarked;
