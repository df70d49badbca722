/** The running service: wiring, configuration, local mode, command line. */
@NullMarked
package io.countersign.bootstrap;

import org.jspecify.annotations.NullMarked;
