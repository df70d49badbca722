/** What waits for somebody. */
@NullMarked
package io.countersign.application.inbox.port.in;

import org.jspecify.annotations.NullMarked;
