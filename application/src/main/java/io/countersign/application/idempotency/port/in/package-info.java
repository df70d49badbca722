/** The use cases of requests that come again. */
@NullMarked
package io.countersign.application.idempotency.port.in;

import org.jspecify.annotations.NullMarked;
