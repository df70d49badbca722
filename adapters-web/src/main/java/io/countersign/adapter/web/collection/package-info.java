/** Collections as responses: pages with cursors, lines of JSON, tables. */
@NullMarked
package io.countersign.adapter.web.collection;

import org.jspecify.annotations.NullMarked;
