/** The whole service, started for real and spoken to over HTTP. */
@NullMarked
package io.countersign.e2e;

import org.jspecify.annotations.NullMarked;
