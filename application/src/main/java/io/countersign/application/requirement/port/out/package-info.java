/** The ports that the use cases of requirement values need. */
@NullMarked
package io.countersign.application.requirement.port.out;

import org.jspecify.annotations.NullMarked;
