package io.countersign.adapter.persistence.consultanttype;

import static io.countersign.adapter.persistence.connection.Columns.optional;
import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.consultant.Labels;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonWriter;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code consultant_types}. */
record ConsultantTypeRow(ConsultantTypeId id, String name, Json labels, Optional<String> description,
        Optional<Instant> retiredAt, Instant createdAt, long version) {

    static ConsultantTypeRow of(ConsultantType type) {
        var definition = type.definition();
        return new ConsultantTypeRow(type.id(), definition.name(),
                Json.of(JsonWriter.write(definition.labels().toJson())), definition.description(), type.retiredAt(),
                type.createdAt(), type.version());
    }

    static ConsultantType read(Readable row) {
        var definition = new ConsultantType.Definition(required(row, "name", String.class),
                labels(required(row, "labels", String.class)), optional(row, "description", String.class));
        return new ConsultantType(new ConsultantTypeId(required(row, "id", UUID.class)), definition,
                optional(row, "retired_at", Instant.class), required(row, "created_at", Instant.class),
                required(row, "version", Long.class));
    }

    private static Labels labels(String json) {
        var faults = new Faults();
        var labels = Labels.read(Field.of(JsonReader.readTrusted(json), faults));
        if (!faults.none()) {
            throw new IllegalStateException("labels: " + faults.all());
        }
        return labels;
    }
}
