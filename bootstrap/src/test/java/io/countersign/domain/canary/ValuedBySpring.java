package io.countersign.domain.canary;

import org.springframework.core.annotation.Order;

/** A value that a framework sorts. */
@Order(1)
public abstract class ValuedBySpring {
}
