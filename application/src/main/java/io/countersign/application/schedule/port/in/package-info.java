/** The use cases of deadlines. */
@NullMarked
package io.countersign.application.schedule.port.in;

import org.jspecify.annotations.NullMarked;
