/** Approval rules: a syntax tree, ballots, one total evaluator and its evidence. */
@NullMarked
package io.countersign.domain.rule;

import org.jspecify.annotations.NullMarked;
