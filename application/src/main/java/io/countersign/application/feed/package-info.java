/** The feed of events: read from any place, in one order, and followed as it grows. */
@NullMarked
package io.countersign.application.feed;

import org.jspecify.annotations.NullMarked;
