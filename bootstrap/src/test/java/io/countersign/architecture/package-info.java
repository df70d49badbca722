/**
 * The architecture rules of Countersign and the checks that keep them alive.
 *
 * <p>Every rule is a named constant in a class of its theme. {@link io.countersign.architecture.RuleBook} lists it with
 * the packages it names and the canaries it must report: bad classes in packages named {@code canary}, which exist only
 * here. A rule that no longer reports its canary is broken, however green the code is.
 */
@NullMarked
package io.countersign.architecture;

import org.jspecify.annotations.NullMarked;
