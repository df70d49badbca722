/** Keyset pages: what part of a collection is asked for, and what part was found. */
@NullMarked
package io.countersign.application.page;

import org.jspecify.annotations.NullMarked;
