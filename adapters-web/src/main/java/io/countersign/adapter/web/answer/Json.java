package io.countersign.adapter.web.answer;

import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Writes response bodies: records member by member, JSON values verbatim, instants in UTC with microseconds. */
public final class Json {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule("countersign")
                    .addSerializer(JsonValue.class, new Verbatim())
                    .addSerializer(Instant.class, new Microseconds()))
            .build();

    private Json() {
    }

    /** @return the body in UTF-8: a record or a JSON value */
    public static byte[] bytes(Object body) {
        return body instanceof JsonValue json
                ? JsonWriter.write(json).getBytes(StandardCharsets.UTF_8)
                : MAPPER.writeValueAsBytes(body);
    }

    /** @return the instant as every response writes it */
    static String text(Instant instant) {
        return INSTANT.format(instant);
    }

    private static final class Verbatim extends ValueSerializer<JsonValue> {

        @Override
        public void serialize(JsonValue value, JsonGenerator out, SerializationContext context) {
            out.writeRawValue(JsonWriter.write(value));
        }
    }

    private static final class Microseconds extends ValueSerializer<Instant> {

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
            out.writeString(text(value));
        }
    }
}
