/** The ports that the use cases of submissions need. */
@NullMarked
package io.countersign.application.submission.port.out;

import org.jspecify.annotations.NullMarked;
