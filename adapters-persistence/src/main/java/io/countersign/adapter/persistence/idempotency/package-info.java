/** Replies to requests that may come again. */
@NullMarked
package io.countersign.adapter.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
