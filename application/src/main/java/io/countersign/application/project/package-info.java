/** Projects and their members. */
@NullMarked
package io.countersign.application.project;

import org.jspecify.annotations.NullMarked;
