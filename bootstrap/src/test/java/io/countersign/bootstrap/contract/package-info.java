/** The OpenAPI document, and the service held to it. */
@NullMarked
package io.countersign.bootstrap.contract;

import org.jspecify.annotations.NullMarked;
