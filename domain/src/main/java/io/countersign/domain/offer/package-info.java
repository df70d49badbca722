/** The content of an offer: its members, its gaps, and how one content differs from another. */
@NullMarked
package io.countersign.domain.offer;

import org.jspecify.annotations.NullMarked;
