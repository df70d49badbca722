/** Requirement values: what consultants require of a template in a project. */
@NullMarked
package io.countersign.application.requirement;

import org.jspecify.annotations.NullMarked;
