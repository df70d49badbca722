/** The equipment of projects. */
@NullMarked
package io.countersign.application.equipment;

import org.jspecify.annotations.NullMarked;
