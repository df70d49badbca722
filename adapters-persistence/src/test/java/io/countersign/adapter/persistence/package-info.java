/** Repositories on fresh databases. */
@NullMarked
package io.countersign.adapter.persistence;

import org.jspecify.annotations.NullMarked;
