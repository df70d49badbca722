/** The feed of events over HTTP: CloudEvents as server-sent events or as lines of JSON. */
@NullMarked
package io.countersign.adapter.web.event;

import org.jspecify.annotations.NullMarked;
