/** People over HTTP. */
@NullMarked
package io.countersign.adapter.web.user;

import org.jspecify.annotations.NullMarked;
