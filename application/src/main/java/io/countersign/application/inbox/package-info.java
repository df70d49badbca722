/** The inbox: what waits for somebody. */
@NullMarked
package io.countersign.application.inbox;

import org.jspecify.annotations.NullMarked;
