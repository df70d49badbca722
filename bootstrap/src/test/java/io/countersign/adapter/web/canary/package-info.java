/** Bad web classes that the architecture rules must report; abstract, so that no component scan finds them. */
@NullMarked
package io.countersign.adapter.web.canary;

import org.jspecify.annotations.NullMarked;
