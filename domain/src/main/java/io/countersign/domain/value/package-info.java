/** Specification types and the values submitted for them. */
@NullMarked
package io.countersign.domain.value;

import org.jspecify.annotations.NullMarked;
