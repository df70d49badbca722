/** The ports that the use cases of consultant types need. */
@NullMarked
package io.countersign.application.consultanttype.port.out;

import org.jspecify.annotations.NullMarked;
