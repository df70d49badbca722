package io.countersign.domain.fault;

import java.util.List;

/** Faults as short lines, so that tests show where and what at a glance. */
public final class FaultLines {

    private FaultLines() {
    }

    /** @return {@code "/pointer code"} for each fault, sorted; none when valid */
    public static List<String> of(Checked<?> checked) {
        return of(checked.faultsOrNone());
    }

    /** @return {@code "/pointer code"} for each fault, sorted */
    public static List<String> of(List<Fault> faults) {
        return faults.stream().map(fault -> fault.pointer() + " " + fault.code().slug()).sorted().toList();
    }
}
