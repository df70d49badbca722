/** What can be asked of approval rules. */
@NullMarked
package io.countersign.application.rule.port.in;

import org.jspecify.annotations.NullMarked;
