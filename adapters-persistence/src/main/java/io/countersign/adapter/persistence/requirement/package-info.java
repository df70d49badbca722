/** Requirement values in PostgreSQL. */
@NullMarked
package io.countersign.adapter.persistence.requirement;

import org.jspecify.annotations.NullMarked;
