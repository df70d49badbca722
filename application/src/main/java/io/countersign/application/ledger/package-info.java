/** The ledger: sealing events into it, and showing that one is in it. */
@NullMarked
package io.countersign.application.ledger;

import org.jspecify.annotations.NullMarked;
