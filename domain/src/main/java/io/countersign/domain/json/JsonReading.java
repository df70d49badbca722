package io.countersign.domain.json;

import java.util.Objects;

/** The result of reading a text as JSON. */
public sealed interface JsonReading {

    /** The text is JSON. */
    record Readable(JsonValue value) implements JsonReading {
        public Readable {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * The text is not JSON, or JSON that is refused as a whole.
     *
     * @param reason what is wrong
     * @param position where, in characters (in bytes when the text is not UTF-8), from 0
     */
    record Unreadable(Reason reason, int position) implements JsonReading {}

    /** Why a text is refused as a whole. */
    enum Reason {
        /** Not well-formed UTF-8 (RFC 3629). */
        NOT_UTF_8,
        /** Not by the grammar of RFC 8259. */
        SYNTAX,
        /** An object names the same member twice; which one counts would be a guess. */
        DUPLICATE_KEY,
        /** Arrays and objects are nested more deeply than {@link JsonReader#MAX_DEPTH}. */
        TOO_DEEP
    }
}
