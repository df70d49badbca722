package io.countersign.domain.offer;

import io.countersign.domain.document.Field;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.template.ItemKind;
import io.countersign.domain.template.TemplateDefinition;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * A file that goes with an offer.
 *
 * @param key which required document it is
 * @param sha256 the digest of the file, 64 hexadecimal digits
 */
public record OfferedDocument(String key, String name, Optional<String> uri, Optional<String> sha256,
        Optional<String> mediaType) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+");
    private static final int MAX_KEY = 64;
    private static final int MAX_NAME = 255;
    private static final int MAX_URI = 2000;
    private static final int MAX_MEDIA_TYPE = 127;

    static final ListMember.Element<OfferedDocument> ELEMENT = new ListMember.Element<>(OfferedDocument::key,
            OfferedDocument::read, OfferedDocument::check, OfferedDocument::toJson);

    public OfferedDocument {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(mediaType, "mediaType");
    }

    private static Optional<OfferedDocument> read(Field field) {
        return field.members().flatMap(members -> {
            var key = members.required("key").text(1, MAX_KEY);
            var name = members.required("name").name(1, MAX_NAME);
            var uri = members.optional("uri").text(1, MAX_URI);
            var sha256 = members.optional("sha256").matching(SHA_256, 64, FaultCode.INVALID_VALUE);
            var mediaType = members.optional("mediaType").matching(MEDIA_TYPE, MAX_MEDIA_TYPE, FaultCode.INVALID_VALUE);
            members.close();
            return key.flatMap(which -> name.map(what -> new OfferedDocument(which, what, uri, sha256, mediaType)));
        });
    }

    private static BiConsumer<Field, OfferedDocument> check(TemplateDefinition template) {
        var keys = ItemKind.DOCUMENT.keys(template);
        return (element, document) -> {
            if (!keys.contains(document.key())) {
                element.faults().add(element.pointer().member("key"), FaultCode.NOT_ALLOWED_VALUE, "allowed",
                        String.join(", ", keys));
            }
        };
    }

    private JsonObject toJson() {
        return JsonObject.with()
                .put("key", key)
                .put("name", name)
                .put("uri", uri)
                .put("sha256", sha256)
                .put("mediaType", mediaType)
                .build();
    }
}
