/** What can be done with users. */
@NullMarked
package io.countersign.application.user.port.in;

import org.jspecify.annotations.NullMarked;
