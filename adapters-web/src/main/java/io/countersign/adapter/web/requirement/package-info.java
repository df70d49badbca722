/** Requirement values over HTTP. */
@NullMarked
package io.countersign.adapter.web.requirement;

import org.jspecify.annotations.NullMarked;
