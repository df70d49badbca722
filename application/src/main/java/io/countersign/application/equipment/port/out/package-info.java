/** The ports that the use cases of equipment need. */
@NullMarked
package io.countersign.application.equipment.port.out;

import org.jspecify.annotations.NullMarked;
