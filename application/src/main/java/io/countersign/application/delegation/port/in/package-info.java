/** The use cases of delegations. */
@NullMarked
package io.countersign.application.delegation.port.in;

import org.jspecify.annotations.NullMarked;
