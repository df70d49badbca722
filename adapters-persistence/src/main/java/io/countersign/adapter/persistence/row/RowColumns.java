package io.countersign.adapter.persistence.row;

import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue;
import io.r2dbc.spi.Readable;
import java.util.Optional;

/** The columns of a row. JSON among them comes as text, or the driver would take it apart and put it together again. */
public record RowColumns(Readable row) implements Columns {

    @Override
    public <T> Optional<T> optional(String name, Class<T> type) {
        return type == JsonValue.class
                ? Optional.ofNullable(row.get(name, String.class)).map(JsonReader::readTrusted).map(type::cast)
                : Optional.ofNullable(row.get(name, type));
    }
}
