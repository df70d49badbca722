/** The inbox of the caller over HTTP. */
@NullMarked
package io.countersign.adapter.web.inbox;

import org.jspecify.annotations.NullMarked;
