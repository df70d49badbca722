/** The schema against a real PostgreSQL: migrations up and down, and the verifier against every way to break it. */
@NullMarked
package io.countersign.adapter.persistence.schema;

import org.jspecify.annotations.NullMarked;
