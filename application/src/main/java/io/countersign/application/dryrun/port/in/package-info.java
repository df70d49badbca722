/** The use case that tells beforehand what a command would do. */
@NullMarked
package io.countersign.application.dryrun.port.in;

import org.jspecify.annotations.NullMarked;
