/** JSON Schema for what is offered for a template, to be checked without the service. */
@NullMarked
package io.countersign.domain.template.schema;

import org.jspecify.annotations.NullMarked;
