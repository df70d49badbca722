/** Consultant assignments over HTTP. */
@NullMarked
package io.countersign.adapter.web.assignment;

import org.jspecify.annotations.NullMarked;
