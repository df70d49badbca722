/** Submissions: their life cycle, rounds, decisions and outcome. */
@NullMarked
package io.countersign.domain.submission;

import org.jspecify.annotations.NullMarked;
