/** Who may do what in a project: the role table as functions. */
@NullMarked
package io.countersign.domain.access;

import org.jspecify.annotations.NullMarked;
