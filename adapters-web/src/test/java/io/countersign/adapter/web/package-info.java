/** The ground that tests of the web adapter stand on. */
@NullMarked
package io.countersign.adapter.web;

import org.jspecify.annotations.NullMarked;
