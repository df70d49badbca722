/** Tests of the way to the database. */
@NullMarked
package io.countersign.adapter.persistence.connection;

import org.jspecify.annotations.NullMarked;
