/** Consultants assigned to the disciplines of a project, and the seats they hold. */
@NullMarked
package io.countersign.domain.assignment;

import org.jspecify.annotations.NullMarked;
