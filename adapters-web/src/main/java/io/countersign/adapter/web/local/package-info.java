/** What only local mode offers: tokens for the asking. */
@NullMarked
package io.countersign.adapter.web.local;

import org.jspecify.annotations.NullMarked;
