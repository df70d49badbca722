/** The port by which a request is known again. */
@NullMarked
package io.countersign.application.idempotency.port.out;

import org.jspecify.annotations.NullMarked;
