/** Keyset pages: the part of a collection that is asked for, and the part that was found. */
@NullMarked
package io.countersign.application.page;

import org.jspecify.annotations.NullMarked;
