/** Real PostgreSQL databases for tests, one server for each JVM and a fresh database for each request. */
@NullMarked
package io.countersign.adapter.persistence.database;

import org.jspecify.annotations.NullMarked;
