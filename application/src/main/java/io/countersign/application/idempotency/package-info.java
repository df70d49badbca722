/** Requests that take effect once, however often they come. */
@NullMarked
package io.countersign.application.idempotency;

import org.jspecify.annotations.NullMarked;
