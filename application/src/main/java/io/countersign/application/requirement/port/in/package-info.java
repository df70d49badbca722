/** The use cases of requirement values. */
@NullMarked
package io.countersign.application.requirement.port.in;

import org.jspecify.annotations.NullMarked;
