package io.countersign.domain.submission;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonValue;
import java.util.List;

/**
 * A draft that is to move to another version of its template.
 *
 * @param version the number of that version
 * @param drop the items to give up when the version has no place for them: a field's key, {@code documents/key} or
 *            {@code checklist/key}
 */
public record MigrationDraft(int version, List<String> drop) {

    private static final int MAX_DROPPED = 400;
    private static final int MAX_PLACE = 80;

    public MigrationDraft {
        drop = List.copyOf(drop);
    }

    /** @return {@code {"templateVersion", "drop"?}} */
    public static Checked<MigrationDraft> read(JsonValue document) {
        var faults = new Faults();
        return faults.check(Field.of(document, faults).required().members().flatMap(members -> {
            var version = members.required("templateVersion").integer(1, Integer.MAX_VALUE);
            var drop = members.optional("drop").list(0, MAX_DROPPED, element -> element.text(1, MAX_PLACE));
            members.close();
            return version.map(number -> new MigrationDraft(number, drop.orElse(List.of())));
        }));
    }
}
