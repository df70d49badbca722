/** The port that deadlines need. */
@NullMarked
package io.countersign.application.schedule.port.out;

import org.jspecify.annotations.NullMarked;
