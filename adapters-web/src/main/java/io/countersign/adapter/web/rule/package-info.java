/** Approval rules by themselves, over HTTP. */
@NullMarked
package io.countersign.adapter.web.rule;

import org.jspecify.annotations.NullMarked;
