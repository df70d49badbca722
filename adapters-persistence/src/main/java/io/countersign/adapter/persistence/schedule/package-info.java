/** The deadlines of submissions in PostgreSQL. */
@NullMarked
package io.countersign.adapter.persistence.schedule;

import org.jspecify.annotations.NullMarked;
