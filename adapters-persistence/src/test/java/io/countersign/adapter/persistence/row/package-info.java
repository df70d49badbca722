/** Tests of how rows are read. */
@NullMarked
package io.countersign.adapter.persistence.row;

import org.jspecify.annotations.NullMarked;
