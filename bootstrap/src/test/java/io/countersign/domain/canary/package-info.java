/** Bad domain classes that the architecture rules must report; they are part of no module. */
@NullMarked
package io.countersign.domain.canary;

import org.jspecify.annotations.NullMarked;
