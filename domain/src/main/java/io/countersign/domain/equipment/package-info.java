/** The equipment of a project. */
@NullMarked
package io.countersign.domain.equipment;

import org.jspecify.annotations.NullMarked;
