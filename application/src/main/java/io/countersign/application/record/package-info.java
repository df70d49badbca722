/** The record of a submission, to be kept outside the service. */
@NullMarked
package io.countersign.application.record;

import org.jspecify.annotations.NullMarked;
