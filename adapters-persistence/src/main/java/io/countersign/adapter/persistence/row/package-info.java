/** How rows, and the JSON in them, are read. */
@NullMarked
package io.countersign.adapter.persistence.row;

import org.jspecify.annotations.NullMarked;
