/** Consultant types over HTTP. */
@NullMarked
package io.countersign.adapter.web.consultanttype;

import org.jspecify.annotations.NullMarked;
