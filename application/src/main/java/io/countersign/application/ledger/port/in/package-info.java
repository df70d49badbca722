/** The use cases of the ledger. */
@NullMarked
package io.countersign.application.ledger.port.in;

import org.jspecify.annotations.NullMarked;
