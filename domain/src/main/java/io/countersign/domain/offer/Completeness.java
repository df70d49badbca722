package io.countersign.domain.offer;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.document.TextRules;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.rule.Circumstances;
import io.countersign.domain.rule.Truth;
import io.countersign.domain.template.ChecklistItem;
import io.countersign.domain.template.RequiredDocument;
import io.countersign.domain.template.SpecificationDefinition;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.value.SpecificationType;
import io.countersign.domain.value.SpecificationValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An offer held against all that a template asks for: its values by type, and every gap with its place.
 *
 * @param values the values that are of the type their field asks for
 * @param gaps what is missing or of the wrong type: specifications, documents, checklist items
 */
public record Completeness(Map<String, SpecificationValue> values, List<Fault> gaps) {

    private static final SpecificationType FILE = new SpecificationType.Document();

    public Completeness {
        values = Map.copyOf(values);
        gaps = List.copyOf(gaps);
    }

    /** @return how the offer meets what the template asks for, with every gap */
    public static Completeness of(Offer offer, TemplateDefinition template) {
        var faults = new Faults();
        var values = new LinkedHashMap<String, SpecificationValue>();
        template.specifications().forEach(field -> given(offer.values().get(field.key()))
                .flatMap(value -> field.type().read(Field.at(value, Offer.placeOf(field.key()), faults)))
                .ifPresent(value -> values.put(field.key(), value)));
        var circumstances = circumstances(values, Set.of());
        template.specifications().stream()
                .filter(field -> given(offer.values().get(field.key())).isEmpty())
                .filter(field -> isRequired(field, circumstances))
                .forEach(field -> faults.add(Offer.placeOf(field.key()), FaultCode.REQUIRED));
        template.requiredDocuments().forEach(document -> checkDocument(document, offer, faults));
        template.checklist().forEach(item -> checkItem(item, offer, faults));
        return new Completeness(values, faults.all());
    }

    /** @return the circumstances that conditions look at, when these fields deviate */
    public Circumstances circumstances(Set<String> deviating) {
        return circumstances(values, deviating);
    }

    private static Circumstances circumstances(Map<String, SpecificationValue> values, Set<String> deviating) {
        return new Circumstances() {
            @Override
            public Optional<SpecificationValue> value(String field) {
                return Optional.ofNullable(values.get(field));
            }

            @Override
            public Set<String> deviating() {
                return deviating;
            }
        };
    }

    /** A condition over a missing value asks for nothing yet: the missing value is a gap of its own. */
    private static boolean isRequired(SpecificationDefinition field, Circumstances circumstances) {
        return field.required()
                || field.constraints().requiredWhen().filter(it -> it.holds(circumstances) == Truth.TRUE).isPresent();
    }

    private static void checkDocument(RequiredDocument document, Offer offer, Faults faults) {
        var count = 0;
        for (var index = 0; index < offer.documents().size(); index++) {
            var offered = offer.documents().get(index);
            if (offered.key().equals(document.key())) {
                count++;
                var place = Offer.DOCUMENTS.pointer().element(index).member("mediaType");
                offered.mediaType()
                        .filter(type -> !document.mediaTypes().isEmpty() && !document.mediaTypes().contains(type))
                        .ifPresent(type -> faults.add(place, FaultCode.NOT_ALLOWED_VALUE, "allowed",
                                String.join(", ", document.mediaTypes())));
            }
        }
        if (document.required() && count < document.minCount()) {
            faults.add(new Fault(Offer.DOCUMENTS.pointer().member(document.key()), FaultCode.REQUIRED,
                    Map.of("source", document.source().jsonName(), "min", Integer.toString(document.minCount()))));
        }
    }

    private static void checkItem(ChecklistItem item, Offer offer, Faults faults) {
        var place = Offer.CHECKLIST.pointer().member(item.key());
        var answer = given(offer.checklist().get(item.key()));
        if (answer.isEmpty()) {
            if (item.required()) {
                faults.add(place, FaultCode.REQUIRED);
            }
            return;
        }
        var field = Field.at(answer.get(), place, faults);
        switch (item.kind()) {
            case FILE -> FILE.read(field);
            case YES_NO -> field.bool();
            case CHECKED_MARK, JOINT_CHECK -> field.bool().filter(checked -> !checked && item.required())
                    .ifPresent(unchecked -> faults.add(place, FaultCode.REQUIRED));
            case VALUE -> {
                if (answer.get() instanceof JsonValue.JsonNumber) {
                    field.decimal();
                } else {
                    field.text(1, TextRules.MAX_LENGTH);
                }
            }
        }
    }

    private static Optional<JsonValue> given(@Nullable JsonValue value) {
        return Optional.ofNullable(value).filter(it -> !JsonValue.NULL.equals(it));
    }
}
