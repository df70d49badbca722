/** What can be done with the equipment of projects. */
@NullMarked
package io.countersign.application.equipment.port.in;

import org.jspecify.annotations.NullMarked;
