/** Consultant assignments in PostgreSQL. */
@NullMarked
package io.countersign.adapter.persistence.assignment;

import org.jspecify.annotations.NullMarked;
