/** What-if over history, over HTTP. */
@NullMarked
package io.countersign.adapter.web.simulation;

import org.jspecify.annotations.NullMarked;
