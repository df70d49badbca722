/** The use cases of the feed of events. */
@NullMarked
package io.countersign.application.feed.port.in;

import org.jspecify.annotations.NullMarked;
