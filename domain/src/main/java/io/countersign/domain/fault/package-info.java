/** The faults of an input: where it is wrong and by which rule, as data that any interface can turn into words. */
@NullMarked
package io.countersign.domain.fault;

import org.jspecify.annotations.NullMarked;
