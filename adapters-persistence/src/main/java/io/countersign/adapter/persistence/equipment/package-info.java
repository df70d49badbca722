/** Equipment of projects in PostgreSQL. */
@NullMarked
package io.countersign.adapter.persistence.equipment;

import org.jspecify.annotations.NullMarked;
