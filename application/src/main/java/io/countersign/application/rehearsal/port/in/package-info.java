/** What can be done to know beforehand what a command would do. */
@NullMarked
package io.countersign.application.rehearsal.port.in;

import org.jspecify.annotations.NullMarked;
