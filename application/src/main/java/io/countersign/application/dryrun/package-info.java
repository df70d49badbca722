/** Commands that are only judged: everything is done, and rolled back. */
@NullMarked
package io.countersign.application.dryrun;

import org.jspecify.annotations.NullMarked;
