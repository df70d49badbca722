/** What can be done with projects and their members. */
@NullMarked
package io.countersign.application.project.port.in;

import org.jspecify.annotations.NullMarked;
