package io.countersign.adapter.web.template;

import io.countersign.domain.json.JsonValue;
import io.countersign.domain.template.diff.TemplateChange;

/** One thing that differs between two versions of a template as the API shows it. */
public record ChangeResponse(String path, String kind, String compatibility, JsonValue before, JsonValue after) {

    /** @return the change, null standing for what is not there */
    public static ChangeResponse from(TemplateChange change) {
        return new ChangeResponse(change.path().text(), change.kind().jsonName(), change.compatibility().jsonName(),
                change.before().orElse(JsonValue.NULL), change.after().orElse(JsonValue.NULL));
    }
}
