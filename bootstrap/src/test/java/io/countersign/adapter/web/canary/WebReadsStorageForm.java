package io.countersign.adapter.web.canary;

import io.countersign.domain.canary.RestorableSnapshot;

/** Reads an aggregate behind its back. */
public abstract class WebReadsStorageForm {

    abstract RestorableSnapshot snapshot();
}
