/** A review at one instant: who may decide, what deviates, and what the rule says of the decisions so far. */
@NullMarked
package io.countersign.domain.review;

import org.jspecify.annotations.NullMarked;
