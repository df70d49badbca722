/** The log of events in PostgreSQL, and the ledger of them. */
@NullMarked
package io.countersign.adapter.persistence.event;

import org.jspecify.annotations.NullMarked;
