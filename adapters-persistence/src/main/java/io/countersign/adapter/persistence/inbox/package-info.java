/** The inbox, read from PostgreSQL. */
@NullMarked
package io.countersign.adapter.persistence.inbox;

import org.jspecify.annotations.NullMarked;
