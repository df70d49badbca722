/** The content that is offered: its members, what is missing of it, and how one content differs from another. */
@NullMarked
package io.countersign.domain.offer;

import org.jspecify.annotations.NullMarked;
