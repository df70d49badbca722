/** Submissions: from draft through rounds of decisions to an outcome. */
@NullMarked
package io.countersign.application.submission;

import org.jspecify.annotations.NullMarked;
