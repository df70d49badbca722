package io.countersign.domain.project;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonValue;

/** The JSON form of a membership: {@code {"role"}}. */
public final class MemberJson {

    private MemberJson() {
    }

    /** @return the role that the document spells, or its faults */
    public static Checked<ProjectRole> read(JsonValue document) {
        var faults = new Faults();
        return faults.check(Field.of(document, faults).required().members().flatMap(members -> {
            var role = members.required("role").oneOf(ProjectRole.BY_JSON_NAME);
            members.close();
            return role;
        }));
    }
}
