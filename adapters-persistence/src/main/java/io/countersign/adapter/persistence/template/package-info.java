/** Equipment templates and their published versions in PostgreSQL. */
@NullMarked
package io.countersign.adapter.persistence.template;

import org.jspecify.annotations.NullMarked;
