/** Offered values against what a template and a project require. */
@NullMarked
package io.countersign.domain.deviation;

import org.jspecify.annotations.NullMarked;
