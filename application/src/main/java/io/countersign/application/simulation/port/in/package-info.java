/** What can be asked of history. */
@NullMarked
package io.countersign.application.simulation.port.in;

import org.jspecify.annotations.NullMarked;
