/** Approval rules by themselves. */
@NullMarked
package io.countersign.application.rule;

import org.jspecify.annotations.NullMarked;
