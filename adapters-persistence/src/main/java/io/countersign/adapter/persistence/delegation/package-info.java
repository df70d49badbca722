/** Delegations in PostgreSQL. */
@NullMarked
package io.countersign.adapter.persistence.delegation;

import org.jspecify.annotations.NullMarked;
