/** What can be done with consultant assignments. */
@NullMarked
package io.countersign.application.assignment.port.in;

import org.jspecify.annotations.NullMarked;
