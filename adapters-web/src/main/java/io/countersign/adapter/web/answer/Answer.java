package io.countersign.adapter.web.answer;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The answer to a call that was not refused. */
public final class Answer {

    private final HttpStatus status;
    private final @Nullable Object body;
    private final Optional<String> location;
    private final Optional<EntityTag> tag;
    private final MediaType type;

    private Answer(HttpStatus status, @Nullable Object body, Optional<String> location, Optional<EntityTag> tag) {
        this(status, body, location, tag, MediaType.APPLICATION_JSON);
    }

    private Answer(HttpStatus status, @Nullable Object body, Optional<String> location, Optional<EntityTag> tag,
            MediaType type) {
        this.type = type;
        this.status = status;
        this.body = body;
        this.location = location;
        this.tag = tag;
    }

    /** @return 200 with that body: a record or a JSON value */
    public static Answer ok(Object body) {
        return new Answer(HttpStatus.OK, Objects.requireNonNull(body, "body"), Optional.empty(), Optional.empty());
    }

    /** @return 201 with that body, which is found again at the location */
    public static Answer created(String location, Object body) {
        return new Answer(HttpStatus.CREATED, Objects.requireNonNull(body, "body"), Optional.of(location),
                Optional.empty());
    }

    /** @return 204 */
    public static Answer noContent() {
        return new Answer(HttpStatus.NO_CONTENT, null, Optional.empty(), Optional.empty());
    }

    /** @return this with the tag of a resource that counts its versions, as {@code If-Match} compares it */
    public Answer tagged(long version) {
        return new Answer(status, body, location, Optional.of(new EntityTag.OfVersion(version)), type);
    }

    /** @return this with the tag of something that never changes, made of its digest */
    public Answer tagged(String digest) {
        return new Answer(status, body, location, Optional.of(new EntityTag.OfDigest(digest)), type);
    }

    /** @return this with its body as another kind of JSON */
    public Answer as(MediaType other) {
        return new Answer(status, body, location, tag, other);
    }

    /** @return this with a tag of its content alone, which no {@code If-Match} fits */
    public Answer taggedByContent() {
        return new Answer(status, body, location, Optional.of(new EntityTag.OfContent()), type);
    }

    /** @return this as it is sent */
    public ResponseEntity<byte[]> toResponse() {
        var response = ResponseEntity.status(status);
        location.ifPresent(place -> response.header(HttpHeaders.LOCATION, place));
        if (body == null) {
            return response.build();
        }
        var bytes = Json.bytes(body);
        tag.ifPresent(made -> response.eTag(made.header(bytes)));
        return response.contentType(type).body(bytes);
    }
}
