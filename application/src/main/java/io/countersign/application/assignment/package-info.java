/** Consultant assignments: who decides for which discipline in which project. */
@NullMarked
package io.countersign.application.assignment;

import org.jspecify.annotations.NullMarked;
