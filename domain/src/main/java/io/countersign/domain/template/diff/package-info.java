/** What changed from one version of a template to another, and what it means for an offer. */
@NullMarked
package io.countersign.domain.template.diff;

import org.jspecify.annotations.NullMarked;
