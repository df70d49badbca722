/** What can be done with requirement values. */
@NullMarked
package io.countersign.application.requirement.port.in;

import org.jspecify.annotations.NullMarked;
