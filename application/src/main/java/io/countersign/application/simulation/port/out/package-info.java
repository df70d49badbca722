/** The port that simulations need. */
@NullMarked
package io.countersign.application.simulation.port.out;

import org.jspecify.annotations.NullMarked;
