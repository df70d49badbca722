/** What it takes to know a request again. */
@NullMarked
package io.countersign.application.idempotency.port.out;

import org.jspecify.annotations.NullMarked;
