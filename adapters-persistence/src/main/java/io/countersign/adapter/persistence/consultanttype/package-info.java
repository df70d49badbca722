/** Consultant types in PostgreSQL. */
@NullMarked
package io.countersign.adapter.persistence.consultanttype;

import org.jspecify.annotations.NullMarked;
