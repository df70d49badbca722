/** The use cases of submissions. */
@NullMarked
package io.countersign.application.submission.port.in;

import org.jspecify.annotations.NullMarked;
