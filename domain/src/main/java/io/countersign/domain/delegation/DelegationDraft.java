package io.countersign.domain.delegation;

import io.countersign.domain.assignment.Validity;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.user.UserId;
import java.util.Objects;
import java.util.Optional;

/**
 * A delegation that is to be made.
 *
 * @param delegate who is to decide
 * @param validity its first and its last day; both are given
 */
public record DelegationDraft(UserId delegate, Validity validity) {

    public DelegationDraft {
        Objects.requireNonNull(delegate, "delegate");
        Objects.requireNonNull(validity, "validity");
        if (validity.from().isEmpty() || validity.until().isEmpty()) {
            throw new IllegalArgumentException("validity: " + validity + " is open at an end");
        }
    }

    /** @return the delegation that the document spells, or its faults */
    public static Checked<DelegationDraft> read(JsonValue document) {
        var faults = new Faults();
        return faults.check(Field.of(document, faults).required().members().flatMap(members -> {
            var delegate = members.required("userId").id(UserId::new);
            var from = members.required("validFrom").date();
            var place = members.required("validUntil");
            var until = place.date();
            members.close();
            if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
                faults.add(place.pointer(), FaultCode.INVALID_PERIOD);
                return Optional.empty();
            }
            return from.isEmpty() || until.isEmpty()
                    ? Optional.empty()
                    : delegate.map(who -> new DelegationDraft(who, new Validity(from, until)));
        }));
    }
}
