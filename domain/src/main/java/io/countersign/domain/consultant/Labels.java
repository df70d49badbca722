package io.countersign.domain.consultant;

import io.countersign.domain.document.Field;
import io.countersign.domain.document.Members;
import io.countersign.domain.json.JsonValue.JsonObject;
import java.util.Objects;
import java.util.Optional;

/** The names of a thing in the languages of the field. */
public record Labels(Optional<String> en, Optional<String> he) {

    /** No label at all. */
    public static final Labels NONE = new Labels(Optional.empty(), Optional.empty());

    private static final int MAX_LENGTH = 255;

    public Labels {
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(he, "he");
    }

    /** @return the labels at that place, {@link #NONE} when nothing stands there */
    public static Labels read(Field field) {
        return field.members().map(Labels::read).orElse(NONE);
    }

    private static Labels read(Members members) {
        var labels = new Labels(members.optional("en").name(1, MAX_LENGTH), members.optional("he").name(1, MAX_LENGTH));
        members.close();
        return labels;
    }

    /** @return the labels as a JSON object */
    public JsonObject toJson() {
        return JsonObject.with().put("en", en).put("he", he).build();
    }
}
