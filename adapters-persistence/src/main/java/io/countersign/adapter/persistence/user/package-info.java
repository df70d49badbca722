/** People in PostgreSQL. */
@NullMarked
package io.countersign.adapter.persistence.user;

import org.jspecify.annotations.NullMarked;
