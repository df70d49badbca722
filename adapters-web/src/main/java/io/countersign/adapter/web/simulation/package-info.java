/** Simulations of rules on past rounds, over HTTP. */
@NullMarked
package io.countersign.adapter.web.simulation;

import org.jspecify.annotations.NullMarked;
