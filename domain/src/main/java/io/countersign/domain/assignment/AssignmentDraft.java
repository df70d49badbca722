package io.countersign.domain.assignment;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.user.UserId;
import java.util.Objects;
import java.util.Optional;

/** A consultant assignment that is to be made. */
public record AssignmentDraft(UserId user, ConsultantTypeId consultantType, Validity validity) {

    public AssignmentDraft {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(consultantType, "consultantType");
        Objects.requireNonNull(validity, "validity");
    }

    /** @return the assignment that the document spells, or its faults */
    public static Checked<AssignmentDraft> read(JsonValue document) {
        var faults = new Faults();
        return faults.check(Field.of(document, faults).required().members().flatMap(members -> {
            var user = members.required("userId").id(UserId::new);
            var type = members.required("consultantTypeId").id(ConsultantTypeId::new);
            var from = members.optional("validFrom").date();
            var place = members.optional("validUntil");
            var until = place.date();
            members.close();
            if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
                faults.add(place.pointer(), FaultCode.INVALID_PERIOD);
                return Optional.empty();
            }
            return user.flatMap(who -> type.map(what -> new AssignmentDraft(who, what, new Validity(from, until))));
        }));
    }
}
