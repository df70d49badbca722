/** The use case of approval rules by themselves. */
@NullMarked
package io.countersign.application.rule.port.in;

import org.jspecify.annotations.NullMarked;
