/** Tests of the wiring, the settings and the start. */
@NullMarked
package io.countersign.bootstrap;

import org.jspecify.annotations.NullMarked;
