/** The use cases of consultant types. */
@NullMarked
package io.countersign.application.consultanttype.port.in;

import org.jspecify.annotations.NullMarked;
