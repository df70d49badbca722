/** Deadlines of submissions, kept where lists and inboxes look for what is overdue. */
@NullMarked
package io.countersign.application.schedule;

import org.jspecify.annotations.NullMarked;
