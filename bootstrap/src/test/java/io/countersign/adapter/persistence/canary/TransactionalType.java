package io.countersign.adapter.persistence.canary;

import org.springframework.transaction.annotation.Transactional;

/** Transactional as long as a proxy is in between. */
@Transactional
public abstract class TransactionalType {
}
