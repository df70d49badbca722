/** What the schema of values says of every type, constraint and condition. */
@NullMarked
package io.countersign.domain.template.schema;

import org.jspecify.annotations.NullMarked;
