/** The texts of statements and their parameters. */
@NullMarked
package io.countersign.adapter.persistence.sql;

import org.jspecify.annotations.NullMarked;
