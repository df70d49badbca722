/** Refusals and errors as problem documents (RFC 9457): their codes, and a page for each. */
@NullMarked
package io.countersign.adapter.web.problem;

import org.jspecify.annotations.NullMarked;
