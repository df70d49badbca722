/** Delegations: who decides for whom, and how long. */
@NullMarked
package io.countersign.application.delegation;

import org.jspecify.annotations.NullMarked;
