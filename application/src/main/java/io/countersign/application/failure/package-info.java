/** The faults below the ports, as error signals. */
@NullMarked
package io.countersign.application.failure;

import org.jspecify.annotations.NullMarked;
