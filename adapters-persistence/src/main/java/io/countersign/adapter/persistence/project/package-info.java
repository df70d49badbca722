/** Projects and their members in PostgreSQL. */
@NullMarked
package io.countersign.adapter.persistence.project;

import org.jspecify.annotations.NullMarked;
