/** The use cases of users. */
@NullMarked
package io.countersign.application.user.port.in;

import org.jspecify.annotations.NullMarked;
