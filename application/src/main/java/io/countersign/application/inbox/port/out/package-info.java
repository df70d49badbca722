/** The port that the inbox needs. */
@NullMarked
package io.countersign.application.inbox.port.out;

import org.jspecify.annotations.NullMarked;
