/** What simulations need from outside. */
@NullMarked
package io.countersign.application.simulation.port.out;

import org.jspecify.annotations.NullMarked;
