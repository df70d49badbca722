/**
 * Regular expressions matched in linear time. Patterns come from administrators and texts from contractors, and
 * {@link java.util.regex} needs exponential time on some pairs of them; a simulated automaton never does.
 */
@NullMarked
package io.countersign.domain.pattern;

import org.jspecify.annotations.NullMarked;
