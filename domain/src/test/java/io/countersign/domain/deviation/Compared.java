package io.countersign.domain.deviation;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.rule.Circumstances;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.value.SpecificationValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reports of offers that are spelled in JSON with single quotes. */
final class Compared {

    private Compared() {
    }

    /** The report of a template with these specifications. */
    static DeviationReport report(String specifications, String offered, String required,
            Map<String, String> declared) {
        var template = template(specifications);
        var given = members(offered);
        return DeviationReport.of(template, given, typed(template, given), requirements(members(required)), declared);
    }

    /** The report of a template whose only field is {@code x}. */
    static DeviationReport ofField(String specification, String offered, Optional<String> required) {
        return report("{'key':'x'," + specification + "}", "{'x':" + offered + "}",
                required.map(value -> "{'x':" + value + "}").orElse("{}"), Map.of());
    }

    /** What a finding says, in one line. */
    static String line(Finding finding) {
        return "%s %s %s: %s".formatted(finding.field(), finding.against().jsonName(), finding.constraint(),
                finding.status().jsonName())
                + finding.required().map(figure -> ", required " + figure).orElse("")
                + finding.offered().map(figure -> ", offered " + figure).orElse("")
                + finding.delta().map(figure -> ", delta " + figure).orElse("")
                + finding.reason().map(reason -> ", because " + reason).orElse("");
    }

    private static Circumstances typed(TemplateDefinition template, Map<String, JsonValue> given) {
        return new Circumstances() {
            @Override
            public Optional<SpecificationValue> value(String field) {
                return template.specification(field).flatMap(it -> Optional.ofNullable(given.get(field))
                        .flatMap(value -> it.type().read(Field.at(value, Pointer.ROOT, new Faults()))));
            }

            @Override
            public Set<String> deviating() {
                return Set.of();
            }
        };
    }

    private static RequirementValues requirements(Map<String, JsonValue> values) {
        return new RequirementValues(new ProjectId(new UUID(0, 1)), new TemplateId(new UUID(0, 2)),
                new LinkedHashMap<>(values), Map.of(), Optional.empty(), 1);
    }

    private static Map<String, JsonValue> members(String json) {
        return ((JsonObject) json(json)).members();
    }

    private static TemplateDefinition template(String specifications) {
        return switch (TemplateDefinition.read(json("{'name':'Pump','specifications':[" + specifications + "]}"))) {
            case Checked.Valid<TemplateDefinition>(var definition) -> definition;
            case Checked.Invalid<TemplateDefinition> invalid -> throw new AssertionError(FaultLines.of(invalid));
        };
    }

    private static JsonValue json(String text) {
        return JsonReader.readTrusted(text.replace('\'', '"'));
    }
}
