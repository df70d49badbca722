/** Commands that are safe to try: once, however often the request comes, or without any effect. */
@NullMarked
package io.countersign.adapter.web.retry;

import org.jspecify.annotations.NullMarked;
