/** Commands that are only judged. */
@NullMarked
package io.countersign.application.rehearsal;

import org.jspecify.annotations.NullMarked;
