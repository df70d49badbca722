/** Projects, their members, and what each person may do in them. */
@NullMarked
package io.countersign.domain.project;

import org.jspecify.annotations.NullMarked;
