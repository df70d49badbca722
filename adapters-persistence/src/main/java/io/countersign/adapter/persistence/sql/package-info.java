/** The texts of statements and the values that they bind by name. */
@NullMarked
package io.countersign.adapter.persistence.sql;

import org.jspecify.annotations.NullMarked;
