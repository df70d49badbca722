/** The domain as others use it: what its jar promises, and the page that shows how. */
@NullMarked
package io.countersign.reuse;

import org.jspecify.annotations.NullMarked;
