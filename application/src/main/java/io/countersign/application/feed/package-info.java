/** Reading what happened: from any place, in one order, as it goes on. */
@NullMarked
package io.countersign.application.feed;

import org.jspecify.annotations.NullMarked;
