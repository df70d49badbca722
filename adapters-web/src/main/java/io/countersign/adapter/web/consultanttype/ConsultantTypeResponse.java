package io.countersign.adapter.web.consultanttype;

import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.json.JsonValue;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A consultant type as the API shows it. */
record ConsultantTypeResponse(UUID id, String name, JsonValue labels, Optional<String> description, boolean retired,
        Instant createdAt) {

    static ConsultantTypeResponse from(ConsultantType type) {
        var definition = type.definition();
        return new ConsultantTypeResponse(type.id().value(), definition.name(), definition.labels().toJson(),
                definition.description(), type.retired(), type.createdAt());
    }
}
