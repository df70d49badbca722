package io.countersign.domain.project;

import java.time.LocalDate;

/** A seat that somebody may fill on certain days: by an assignment of their own, or by what was delegated to them. */
public interface Tenure {

    /** @return the seat */
    Seat seat();

    /** @return whether it may be filled on that day of the project */
    boolean activeOn(LocalDate day);
}
