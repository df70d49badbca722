/** The record of a submission as a page to print and keep. */
@NullMarked
package io.countersign.adapter.web.record;

import org.jspecify.annotations.NullMarked;
