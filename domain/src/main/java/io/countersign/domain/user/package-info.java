/** People and the ids they are known by. */
@NullMarked
package io.countersign.domain.user;

import org.jspecify.annotations.NullMarked;
