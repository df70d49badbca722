/** Submissions, their rounds, decisions and verdict over HTTP. */
@NullMarked
package io.countersign.adapter.web.submission;

import org.jspecify.annotations.NullMarked;
