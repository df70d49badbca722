/**
 * The ledger of events: hashes bind every entry to all before it, so that one hash kept elsewhere is enough to check
 * the past.
 */
@NullMarked
package io.countersign.domain.ledger;

import org.jspecify.annotations.NullMarked;
