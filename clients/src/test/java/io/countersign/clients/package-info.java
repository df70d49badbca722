/** Programs of other people, and the packaged service that they call. */
@NullMarked
package io.countersign.clients;

import org.jspecify.annotations.NullMarked;
