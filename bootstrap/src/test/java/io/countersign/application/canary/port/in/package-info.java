/** Bad inbound ports that the architecture rules must report. */
@NullMarked
package io.countersign.application.canary.port.in;

import org.jspecify.annotations.NullMarked;
