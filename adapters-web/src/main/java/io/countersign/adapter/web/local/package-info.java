/** Tokens for the asking, which only local mode has. */
@NullMarked
package io.countersign.adapter.web.local;

import org.jspecify.annotations.NullMarked;
