/** The ports that the use cases of delegations need. */
@NullMarked
package io.countersign.application.delegation.port.out;

import org.jspecify.annotations.NullMarked;
