/** Seats that consultants hand to others for a time. */
@NullMarked
package io.countersign.domain.delegation;

import org.jspecify.annotations.NullMarked;
