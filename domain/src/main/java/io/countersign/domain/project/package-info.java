/** Projects and the roles their members have. */
@NullMarked
package io.countersign.domain.project;

import org.jspecify.annotations.NullMarked;
