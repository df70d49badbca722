/** The laws of template differences. */
@NullMarked
package io.countersign.domain.template.diff;

import org.jspecify.annotations.NullMarked;
