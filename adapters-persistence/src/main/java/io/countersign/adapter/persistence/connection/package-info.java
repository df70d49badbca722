/** How every repository reaches the database: pool, shield against cancellation, transactions, errors. */
@NullMarked
package io.countersign.adapter.persistence.connection;

import org.jspecify.annotations.NullMarked;
