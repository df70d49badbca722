/** The ports that the use cases of users need. */
@NullMarked
package io.countersign.application.user.port.out;

import org.jspecify.annotations.NullMarked;
