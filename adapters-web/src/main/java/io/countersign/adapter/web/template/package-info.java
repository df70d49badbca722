/** Equipment templates and their published versions over HTTP. */
@NullMarked
package io.countersign.adapter.web.template;

import org.jspecify.annotations.NullMarked;
