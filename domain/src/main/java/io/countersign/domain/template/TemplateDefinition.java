package io.countersign.domain.template;

import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.consultant.Labels;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.document.Members;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.CanonicalJson;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.rule.Rule;
import io.countersign.domain.rule.RuleJson;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The items a template asks for and how offers are reviewed: the part that an administrator writes and a version
 * freezes. Its JSON form is the one of the API, of storage and of the digest.
 *
 * @param consultantTypes the disciplines that review, in the order they were written
 * @param statedRule the approval rule, empty for the default of one approval by every consultant type
 */
public record TemplateDefinition(Heading heading, List<SpecificationDefinition> specifications,
        List<RequiredDocument> requiredDocuments, List<ChecklistItem> checklist,
        List<ConsultantTypeId> consultantTypes, Optional<Rule> statedRule, ReviewSettings review) {

    /** How many specifications a template may have. */
    public static final int MAX_SPECIFICATIONS = 200;
    /** How many documents a template or a submission may have. */
    public static final int MAX_DOCUMENTS = 100;
    /** How many checklist items a template may have. */
    public static final int MAX_CHECKLIST = 100;

    private static final int MAX_CONSULTANT_TYPES = 50;

    public TemplateDefinition {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(statedRule, "statedRule");
        Objects.requireNonNull(review, "review");
        specifications = List.copyOf(specifications);
        requiredDocuments = List.copyOf(requiredDocuments);
        checklist = List.copyOf(checklist);
        consultantTypes = List.copyOf(consultantTypes);
    }

    /** How a template is filed, called and described. */
    public record Heading(Optional<String> category, String name, Labels labels, Optional<String> description) {

        private static final int MAX_CATEGORY = 100;
        private static final int MAX_NAME = 255;
        private static final int MAX_DESCRIPTION = 2000;

        public Heading {
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(labels, "labels");
            Objects.requireNonNull(description, "description");
        }

        private static Optional<Heading> read(Members members) {
            var name = members.required("name").name(2, MAX_NAME);
            var labels = Labels.read(members.optional("labels"));
            var category = members.optional("category").name(1, MAX_CATEGORY);
            var description = members.optional("description").text(0, MAX_DESCRIPTION);
            return name.map(present -> new Heading(category, present, labels, description));
        }
    }

    /** @return the definition that the document spells, or its faults */
    public static Checked<TemplateDefinition> read(JsonValue document) {
        var faults = new Faults();
        return faults.check(Field.of(document, faults).required().members().flatMap(TemplateDefinition::read));
    }

    private static Optional<TemplateDefinition> read(Members members) {
        var heading = Heading.read(members);
        var written = new WrittenKeys(members.object());
        var specifications = list(members.optional("specifications"), MAX_SPECIFICATIONS,
                field -> SpecificationDefinition.read(field, written), SpecificationDefinition::key);
        var documents = list(members.optional("requiredDocuments"), MAX_DOCUMENTS, RequiredDocument::read,
                RequiredDocument::key);
        var checklist = list(members.optional("checklist"), MAX_CHECKLIST, ChecklistItem::read, ChecklistItem::key);
        var types = consultantTypes(members.optional("consultantTypeIds"));
        var rulePlace = members.optional("approvalRule");
        var rule = RuleJson.read(rulePlace);
        var review = ReviewSettings.read(members.optional("review"));
        members.close();
        rule.ifPresent(read -> checkReferences(rulePlace, read, written));
        return heading.map(present -> new TemplateDefinition(present, specifications, documents, checklist, types,
                rule, review));
    }

    private static <T> List<T> list(Field field, int max, Function<Field, Optional<T>> reader,
            Function<T, String> key) {
        var seen = new HashSet<String>();
        return field.list(0, max, element -> reader.apply(element).map(item -> {
            if (!seen.add(key.apply(item))) {
                element.faults().add(element.pointer().member("key"), FaultCode.DUPLICATE, "value", key.apply(item));
            }
            return item;
        })).orElse(List.of());
    }

    private static List<ConsultantTypeId> consultantTypes(Field field) {
        var seen = new HashSet<ConsultantTypeId>();
        return field.list(0, MAX_CONSULTANT_TYPES, element -> element.id(ConsultantTypeId::new).filter(type -> {
            if (!seen.add(type)) {
                element.faults().add(element.pointer(), FaultCode.DUPLICATE, "value", type);
                return false;
            }
            return true;
        })).orElse(List.of());
    }

    /** Conditions and scopes must name places the template has: a misspelt one would be true or empty for ever. */
    private static void checkReferences(Field place, Rule rule, WrittenKeys written) {
        rule.nodes().forEach(node -> {
            if (node instanceof Rule.When(var condition, var inner)) {
                written.check(place, condition);
            } else if (node instanceof Rule.Discipline leaf) {
                leaf.scope().stream().flatMap(List::stream).filter(item -> !written.hasPlace(item))
                        .forEach(item -> place.faults().add(place.pointer(), FaultCode.UNKNOWN_SPECIFICATION, "field",
                                item));
            }
        });
    }

    /** @return how it is called */
    public String name() {
        return heading.name();
    }

    /** @return the specification of that key */
    public Optional<SpecificationDefinition> specification(String key) {
        return specifications.stream().filter(specification -> specification.key().equals(key)).findFirst();
    }

    /**
     * @return every item it asks for, by its name among the items of all kinds, with the discipline that owns it if one
     *         does
     */
    public Map<String, Optional<ConsultantTypeId>> owners() {
        var owners = new LinkedHashMap<String, Optional<ConsultantTypeId>>();
        specifications.forEach(field -> owners.put(ItemKind.FIELD.item(field.key()), field.owner()));
        requiredDocuments.forEach(it -> owners.put(ItemKind.DOCUMENT.item(it.key()), it.owner()));
        checklist.forEach(item -> owners.put(ItemKind.CHECKLIST.item(item.key()), item.owner()));
        return owners;
    }

    /** @return the approval rule; empty when none is stated and no consultant type is asked */
    public Optional<Rule> rule() {
        return statedRule.or(() -> consultantTypes.isEmpty()
                ? Optional.empty()
                : Optional.of(Rule.byDefault(consultantTypes)));
    }

    /**
     * @param types every consultant type there is
     * @return a fault for each reference to a consultant type that does not exist
     */
    public List<Fault> unknownConsultantTypes(Map<ConsultantTypeId, ConsultantType> types) {
        return referenceFaults(FaultCode.UNKNOWN_REFERENCE, type -> !types.containsKey(type));
    }

    /**
     * @param types every consultant type there is
     * @return why this cannot be published: nobody decides, or a discipline that would is retired or unknown
     */
    public List<Fault> publicationFaults(Map<ConsultantTypeId, ConsultantType> types) {
        var faults = new Faults();
        if (rule().isEmpty()) {
            faults.add(Pointer.ROOT.member("consultantTypeIds"), FaultCode.NO_CONSULTANT_TYPES);
        }
        faults.addAll(unknownConsultantTypes(types));
        faults.addAll(referenceFaults(FaultCode.RETIRED_REFERENCE,
                type -> Optional.ofNullable(types.get(type)).filter(ConsultantType::retired).isPresent()));
        return faults.all();
    }

    private List<Fault> referenceFaults(FaultCode code, Function<ConsultantTypeId, Boolean> wrong) {
        var faults = new Faults();
        for (var index = 0; index < consultantTypes.size(); index++) {
            if (wrong.apply(consultantTypes.get(index))) {
                faults.add(Pointer.ROOT.member("consultantTypeIds").element(index), code, "reference",
                        consultantTypes.get(index));
            }
        }
        statedRule.ifPresent(rule -> rule.decidingTypes().filter(wrong::apply)
                .forEach(type -> faults.add(Pointer.ROOT.member("approvalRule"), code, "reference", type)));
        for (var index = 0; index < specifications.size(); index++) {
            var place = Pointer.ROOT.member("specifications").element(index).member("ownerConsultantTypeId");
            specifications.get(index).owner().filter(wrong::apply)
                    .ifPresent(type -> faults.add(place, code, "reference", type));
        }
        for (var index = 0; index < requiredDocuments.size(); index++) {
            var place = Pointer.ROOT.member("requiredDocuments").element(index).member("ownerConsultantTypeId");
            requiredDocuments.get(index).owner().filter(wrong::apply)
                    .ifPresent(type -> faults.add(place, code, "reference", type));
        }
        for (var index = 0; index < checklist.size(); index++) {
            var place = Pointer.ROOT.member("checklist").element(index).member("ownerConsultantTypeId");
            checklist.get(index).owner().filter(wrong::apply)
                    .ifPresent(type -> faults.add(place, code, "reference", type));
        }
        return faults.all();
    }

    /** @return the definition as JSON, with every default written out; the rule only when it was stated */
    public JsonObject toJson() {
        return JsonObject.with()
                .put("name", heading.name())
                .put("labels", heading.labels().toJson())
                .put("category", heading.category())
                .put("description", heading.description())
                .put("specifications",
                        JsonValue.array(specifications.stream().map(SpecificationDefinition::toJson).toList()))
                .put("requiredDocuments",
                        JsonValue.array(requiredDocuments.stream().map(RequiredDocument::toJson).toList()))
                .put("checklist", JsonValue.array(checklist.stream().map(ChecklistItem::toJson).toList()))
                .put("consultantTypeIds", JsonValue.texts(consultantTypes))
                .put("approvalRule", statedRule.map(RuleJson::toJson))
                .put("review", review.toJson())
                .build();
    }

    /** @return this with its rule stated, as a version freezes it */
    TemplateDefinition withRuleStated() {
        return withRule(rule());
    }

    TemplateDefinition withRule(Rule other) {
        return withRule(Optional.of(other));
    }

    private TemplateDefinition withRule(Optional<Rule> other) {
        return new TemplateDefinition(heading, specifications, requiredDocuments, checklist, consultantTypes, other,
                review);
    }

    /** @return the places that conditions and scopes of the rule name and that this does not have */
    public Set<String> unknownPlaces(Rule rule) {
        var written = new WrittenKeys(toJson());
        return rule.nodes().flatMap(node -> switch (node) {
            case Rule.When when -> when.condition().fields().filter(field -> !written.hasField(field));
            case Rule.Discipline leaf -> leaf.scope().stream().flatMap(List::stream)
                    .filter(place -> !written.hasPlace(place));
            default -> Stream.<String>empty();
        }).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @return the digest of the canonical form */
    public String digest() {
        return CanonicalJson.digest(toJson());
    }
}
