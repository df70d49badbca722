/** Equipment templates and their published versions. */
@NullMarked
package io.countersign.application.template;

import org.jspecify.annotations.NullMarked;
