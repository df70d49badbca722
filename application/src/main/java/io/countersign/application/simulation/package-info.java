/** Simulations: rules tried on stored rounds. */
@NullMarked
package io.countersign.application.simulation;

import org.jspecify.annotations.NullMarked;
