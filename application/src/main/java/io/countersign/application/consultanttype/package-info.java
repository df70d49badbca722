/** Consultant types: the disciplines that review. */
@NullMarked
package io.countersign.application.consultanttype;

import org.jspecify.annotations.NullMarked;
