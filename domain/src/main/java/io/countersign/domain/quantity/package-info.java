/**
 * Physical quantities with exact conversion: a decimal value and a unit written as a UCUM code.
 *
 * <p>All arithmetic is on exact fractions, so converting there and back is the identity and no comparison depends on
 * rounding. The reference is the Unified Code for Units of Measure, version 2.2 (2024-06-17).
 */
@NullMarked
package io.countersign.domain.quantity;

import org.jspecify.annotations.NullMarked;
