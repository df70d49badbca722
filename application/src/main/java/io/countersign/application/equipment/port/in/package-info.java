/** The use cases of the equipment of projects. */
@NullMarked
package io.countersign.application.equipment.port.in;

import org.jspecify.annotations.NullMarked;
