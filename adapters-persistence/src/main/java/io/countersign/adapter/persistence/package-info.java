/** The outbound ports on PostgreSQL. */
@NullMarked
package io.countersign.adapter.persistence;

import org.jspecify.annotations.NullMarked;
