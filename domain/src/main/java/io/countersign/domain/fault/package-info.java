/** What is wrong with an input, where, and by which rule: data that any interface can turn into words. */
@NullMarked
package io.countersign.domain.fault;

import org.jspecify.annotations.NullMarked;
