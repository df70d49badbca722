/** The transaction as a port. */
@NullMarked
package io.countersign.application.transaction.port.out;

import org.jspecify.annotations.NullMarked;
