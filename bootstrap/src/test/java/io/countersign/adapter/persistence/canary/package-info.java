/** Bad persistence classes that the architecture rules must report; abstract, so that no component scan finds them. */
@NullMarked
package io.countersign.adapter.persistence.canary;

import org.jspecify.annotations.NullMarked;
