/** Bad application classes that the architecture rules must report; they are part of no module. */
@NullMarked
package io.countersign.application.canary;

import org.jspecify.annotations.NullMarked;
