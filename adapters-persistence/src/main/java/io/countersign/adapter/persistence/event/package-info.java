/** The log of events in PostgreSQL. */
@NullMarked
package io.countersign.adapter.persistence.event;

import org.jspecify.annotations.NullMarked;
