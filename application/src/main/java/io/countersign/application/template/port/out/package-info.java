/** The ports that the use cases of templates need. */
@NullMarked
package io.countersign.application.template.port.out;

import org.jspecify.annotations.NullMarked;
