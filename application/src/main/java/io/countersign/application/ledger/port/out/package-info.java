/** The ledger as a port. */
@NullMarked
package io.countersign.application.ledger.port.out;

import org.jspecify.annotations.NullMarked;
