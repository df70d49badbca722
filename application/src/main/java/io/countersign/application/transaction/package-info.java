/** The course of every use case: find, let the domain decide, then write. */
@NullMarked
package io.countersign.application.transaction;

import org.jspecify.annotations.NullMarked;
