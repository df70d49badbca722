package io.countersign.adapter.persistence.canary;

import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.databind.ObjectMapper;

/** Speaks the wire format far from the wire. */
public final class WritesJson {

    private WritesJson() {
    }

    abstract static class ByMapper {
        abstract ObjectMapper mapper();
    }

    abstract static class ByAnnotation {
        @JsonProperty("value")
        abstract String value();
    }
}
