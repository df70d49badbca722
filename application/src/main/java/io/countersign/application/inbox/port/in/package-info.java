/** The use case of the inbox. */
@NullMarked
package io.countersign.application.inbox.port.in;

import org.jspecify.annotations.NullMarked;
