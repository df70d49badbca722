/** The repository of another feature, which a canary reaches for. */
@NullMarked
package io.countersign.application.canarymirror.port.out;

import org.jspecify.annotations.NullMarked;
