/** How use cases do their work: find, let the domain decide, then write. */
@NullMarked
package io.countersign.application.transaction;

import org.jspecify.annotations.NullMarked;
