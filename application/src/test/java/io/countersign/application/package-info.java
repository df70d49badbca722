/** Honest stand-ins for the store, which keep the contracts of the ports in memory. */
@NullMarked
package io.countersign.application;

import org.jspecify.annotations.NullMarked;
