/** The ledger of events in PostgreSQL. */
@NullMarked
package io.countersign.adapter.persistence.ledger;

import org.jspecify.annotations.NullMarked;
