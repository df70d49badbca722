/** The use cases of consultant assignments. */
@NullMarked
package io.countersign.application.assignment.port.in;

import org.jspecify.annotations.NullMarked;
