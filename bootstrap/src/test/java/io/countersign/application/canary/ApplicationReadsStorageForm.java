package io.countersign.application.canary;

import io.countersign.domain.canary.RestorableSnapshot;

/** Reads an aggregate behind its back. */
public abstract class ApplicationReadsStorageForm {

    abstract RestorableSnapshot snapshot();
}
