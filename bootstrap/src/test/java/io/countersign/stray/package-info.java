/** A package outside every layer. */
@NullMarked
package io.countersign.stray;

import org.jspecify.annotations.NullMarked;
