/** Days by which something must happen. */
@NullMarked
package io.countersign.domain.schedule;

import org.jspecify.annotations.NullMarked;
