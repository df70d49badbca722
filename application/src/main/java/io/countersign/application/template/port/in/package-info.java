/** The use cases of equipment templates. */
@NullMarked
package io.countersign.application.template.port.in;

import org.jspecify.annotations.NullMarked;
