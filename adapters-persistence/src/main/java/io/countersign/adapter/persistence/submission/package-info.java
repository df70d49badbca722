/** Submissions with their rounds and decisions in PostgreSQL. */
@NullMarked
package io.countersign.adapter.persistence.submission;

import org.jspecify.annotations.NullMarked;
