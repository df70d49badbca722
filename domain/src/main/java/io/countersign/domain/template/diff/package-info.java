/** The changes from one version of a template to another, and what they mean for an offer. */
@NullMarked
package io.countersign.domain.template.diff;

import org.jspecify.annotations.NullMarked;
