/** The ports that the use cases of projects need. */
@NullMarked
package io.countersign.application.project.port.out;

import org.jspecify.annotations.NullMarked;
