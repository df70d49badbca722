/** The ledger of events: every entry is bound to all before it by hashes, and whoever keeps one hash can check the past. */
@NullMarked
package io.countersign.domain.ledger;

import org.jspecify.annotations.NullMarked;
