/** What-if over history: stored rounds judged again with another approval rule. */
@NullMarked
package io.countersign.domain.simulation;

import org.jspecify.annotations.NullMarked;
