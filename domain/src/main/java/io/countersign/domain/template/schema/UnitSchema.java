package io.countersign.domain.template.schema;

import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.quantity.Unit;
import java.util.List;

/**
 * Which units convert into one another. Codes of one symbol are listed. Codes with an operator, an exponent, a number
 * or an annotation are without end, so of them the schema judges the characters only.
 */
final class UnitSchema {

    private static final String COMPOUND = "^[!-~]*[./({0-9][!-~]*$";

    private UnitSchema() {
    }

    static JsonObject of(Unit unit) {
        var simple = unit.simpleCodes();
        var compound = JsonObject.with()
                .put("pattern", COMPOUND)
                .put("maxLength", JsonValue.number(Unit.MAX_CODE_LENGTH))
                .put("$comment", "Whether it converts to " + unit.code() + ", the service says.")
                .build();
        var schema = JsonObject.with()
                .put("type", "string")
                .put("title", "UCUM code")
                .put("examples", JsonValue.texts(List.of(unit.code())));
        return simple.isEmpty()
                ? schema.put("allOf", JsonValue.array(List.of(compound))).build()
                : schema.put("anyOf", JsonValue.array(List.of(
                        JsonObject.with().put("enum", JsonValue.texts(simple)).build(), compound))).build();
    }
}
