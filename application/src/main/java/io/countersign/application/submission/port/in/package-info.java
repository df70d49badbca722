/** What can be done with submissions. */
@NullMarked
package io.countersign.application.submission.port.in;

import org.jspecify.annotations.NullMarked;
