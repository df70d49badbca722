/** The inbox: the acts that wait for a person. */
@NullMarked
package io.countersign.application.inbox;

import org.jspecify.annotations.NullMarked;
