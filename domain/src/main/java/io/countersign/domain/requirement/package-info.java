/** Requirement values (basis of design): what consultants require of a template in a project. */
@NullMarked
package io.countersign.domain.requirement;

import org.jspecify.annotations.NullMarked;
