/** The database schema: bringing it to the latest changeset, and checking that it is as this release expects. */
@NullMarked
package io.countersign.adapter.persistence.schema;

import org.jspecify.annotations.NullMarked;
