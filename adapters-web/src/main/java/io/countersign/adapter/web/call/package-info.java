/** One call of an operation: who asks for what and when, with the parameters and the body of the request. */
@NullMarked
package io.countersign.adapter.web.call;

import org.jspecify.annotations.NullMarked;
