/** The ports that the use cases of assignments need. */
@NullMarked
package io.countersign.application.assignment.port.out;

import org.jspecify.annotations.NullMarked;
