package io.countersign.domain.template;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.consultant.Labels;
import io.countersign.domain.document.Field;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A document that a submission must or may bring.
 *
 * @param mediaTypes the media types accepted, empty for any
 * @param minCount how many files at least when it is required, from 1
 * @param owner the discipline that reviews it, empty when all do
 */
public record RequiredDocument(String key, Labels labels, Source source, boolean required, List<String> mediaTypes,
        int minCount, Optional<ConsultantTypeId> owner) {

    private static final int MAX_MEDIA_TYPES = 20;
    private static final int MAX_MEDIA_TYPE = 127;
    private static final int MAX_COUNT = 100;

    public RequiredDocument {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(source, "source");
        mediaTypes = List.copyOf(mediaTypes);
        if (minCount < 1) {
            throw new IllegalArgumentException("minCount: " + minCount + " is less than 1");
        }
    }

    static Optional<RequiredDocument> read(Field field) {
        return field.members().flatMap(members -> {
            var key = ItemKey.read(members.required("key"));
            var labels = Labels.read(members.optional("labels"));
            var source = members.required("source").oneOf(Source.BY_JSON_NAME);
            var required = members.optional("required").bool().orElse(true);
            var mediaTypes = members.optional("mediaTypes")
                    .list(0, MAX_MEDIA_TYPES, element -> element.text(3, MAX_MEDIA_TYPE))
                    .orElse(List.of());
            var minCount = members.optional("minCount").integer(1, MAX_COUNT).orElse(1);
            var owner = members.optional("ownerConsultantTypeId").id(ConsultantTypeId::new);
            members.close();
            return key.flatMap(name -> source
                    .map(party -> new RequiredDocument(name, labels, party, required, mediaTypes, minCount,
                            owner)));
        });
    }

    /** @return the JSON form of api contract, storage and digest */
    public JsonObject toJson() {
        return JsonObject.with()
                .put("key", key)
                .put("labels", labels.toJson())
                .put("source", source.jsonName())
                .put("required", JsonValue.of(required))
                .put("mediaTypes", JsonValue.texts(mediaTypes))
                .put("minCount", JsonValue.number(minCount))
                .put("ownerConsultantTypeId", owner)
                .build();
    }
}
