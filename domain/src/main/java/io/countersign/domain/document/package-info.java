/** Reading a JSON document into domain types, with every fault at once and a pointer to each. */
@NullMarked
package io.countersign.domain.document;

import org.jspecify.annotations.NullMarked;
