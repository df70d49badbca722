package io.countersign.domain.json;

import io.countersign.domain.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;

/** JSON Merge Patch (RFC 7396). */
public final class MergePatch {

    private MergePatch() {
    }

    /** @return the target with the patch applied: members are merged, JSON null removes, anything else replaces */
    public static JsonValue apply(JsonValue target, JsonValue patch) {
        if (!(patch instanceof JsonObject(var changes))) {
            return patch;
        }
        var members = new LinkedHashMap<>(
                target instanceof JsonObject object ? object.members() : JsonObject.EMPTY.members());
        changes.forEach((name, change) -> {
            if (JsonValue.NULL.equals(change)) {
                members.remove(name);
            } else {
                var before = members.getOrDefault(name, JsonValue.NULL);
                members.put(name, apply(before, change));
            }
        });
        return new JsonObject(members);
    }
}
