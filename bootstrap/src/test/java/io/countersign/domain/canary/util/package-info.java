/** A drawer, which no package may be. */
@NullMarked
package io.countersign.domain.canary.util;

import org.jspecify.annotations.NullMarked;
