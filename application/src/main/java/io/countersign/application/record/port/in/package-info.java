/** The ways to ask for the record of a submission. */
@NullMarked
package io.countersign.application.record.port.in;

import org.jspecify.annotations.NullMarked;
