/** What can be done with deadlines. */
@NullMarked
package io.countersign.application.schedule.port.in;

import org.jspecify.annotations.NullMarked;
