/** Projects, the roles people have in them, and what may be done in each role. */
@NullMarked
package io.countersign.domain.project;

import org.jspecify.annotations.NullMarked;
