/** The other half of the canaries that need two features. */
@NullMarked
package io.countersign.domain.canarymirror;

import org.jspecify.annotations.NullMarked;
