/** The use case of simulations. */
@NullMarked
package io.countersign.application.simulation.port.in;

import org.jspecify.annotations.NullMarked;
