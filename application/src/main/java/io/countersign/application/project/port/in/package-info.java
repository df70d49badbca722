/** The use cases of projects and their members. */
@NullMarked
package io.countersign.application.project.port.in;

import org.jspecify.annotations.NullMarked;
