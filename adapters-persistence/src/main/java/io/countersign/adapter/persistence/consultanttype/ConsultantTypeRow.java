package io.countersign.adapter.persistence.consultanttype;

import io.countersign.adapter.persistence.row.Columns;
import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.consultant.Labels;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code consultant_types}. */
record ConsultantTypeRow(ConsultantTypeId id, String name, Json labels, Optional<String> description,
        Optional<Instant> retiredAt, Instant createdAt, long version) {

    static ConsultantTypeRow of(ConsultantType type) {
        var definition = type.definition();
        return new ConsultantTypeRow(type.id(), definition.name(),
                Json.of(JsonWriter.write(definition.labels().toJson())), definition.description(), type.retiredAt(),
                type.createdAt(), type.version());
    }

    static ConsultantType read(Columns row) {
        var definition = new ConsultantType.Definition(row.required("name", String.class),
                labels(row.required("labels", JsonValue.class)), row.optional("description", String.class));
        return new ConsultantType(row.id("id", ConsultantTypeId::new), definition,
                row.optional("retired_at", Instant.class), row.required("created_at", Instant.class),
                row.required("version", Long.class));
    }

    private static Labels labels(JsonValue json) {
        var faults = new Faults();
        var labels = Labels.read(Field.of(json, faults));
        if (!faults.none()) {
            throw new IllegalStateException("labels: " + faults.all());
        }
        return labels;
    }
}
