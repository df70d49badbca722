/** The ledger over HTTP: its head, its entries and their proofs. */
@NullMarked
package io.countersign.adapter.web.ledger;

import org.jspecify.annotations.NullMarked;
