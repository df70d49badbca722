/** Bad outbound ports that the architecture rules must report. */
@NullMarked
package io.countersign.application.canary.port.out;

import org.jspecify.annotations.NullMarked;
