/** Consultant types (disciplines) and who is assigned to them. */
@NullMarked
package io.countersign.domain.consultant;

import org.jspecify.annotations.NullMarked;
