/** Projects and their members over HTTP. */
@NullMarked
package io.countersign.adapter.web.project;

import org.jspecify.annotations.NullMarked;
