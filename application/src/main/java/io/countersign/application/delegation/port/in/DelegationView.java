package io.countersign.application.delegation.port.in;

import io.countersign.domain.delegation.Delegation;
import java.util.Objects;

/** A delegation and whether it holds today. */
public record DelegationView(Delegation delegation, boolean active) {
    public DelegationView {
        Objects.requireNonNull(delegation, "delegation");
    }
}
