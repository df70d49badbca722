/** The log of events as a port. */
@NullMarked
package io.countersign.application.event.port.out;

import org.jspecify.annotations.NullMarked;
