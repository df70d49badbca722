/** Stored rounds from PostgreSQL, to be judged again. */
@NullMarked
package io.countersign.adapter.persistence.simulation;

import org.jspecify.annotations.NullMarked;
