/** Delegations over HTTP. */
@NullMarked
package io.countersign.adapter.web.delegation;

import org.jspecify.annotations.NullMarked;
