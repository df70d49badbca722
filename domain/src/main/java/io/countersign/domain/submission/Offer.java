package io.countersign.domain.submission;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.document.Members;
import io.countersign.domain.document.TextRules;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.CanonicalJson;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.equipment.EquipmentId;
import io.countersign.domain.template.ChecklistItem;
import io.countersign.domain.template.RequiredDocument;
import io.countersign.domain.template.SpecificationDefinition;
import io.countersign.domain.template.TemplateDefinition;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a contractor offers: the content of a submission. A draft may be incomplete and its values may be of any type;
 * what a submission must bring is checked when it is submitted.
 *
 * @param equipment the item it is for, empty when a type is approved before an item exists
 * @param requiredOnSite when the product must be on site
 * @param leadTimeDays calendar days that the product needs from its release to the site, 0 to {@value #MAX_LEAD_TIME}
 * @param values the offered values by field, as they were given
 * @param checklist the answers to the checklist by item, as they were given
 */
public record Offer(String name, Optional<EquipmentId> equipment, Optional<LocalDate> requiredOnSite,
        Optional<Integer> leadTimeDays,
        Map<String, JsonValue> values, List<OfferedDocument> documents, Map<String, JsonValue> checklist,
        List<DeclaredDeviation> declaredDeviations) {

    /** The members of the JSON form. */
    public static final Set<String> MEMBERS = Collections.unmodifiableSet(new LinkedHashSet<>(List.of("name",
            "equipmentId", "requiredOnSite", "leadTimeDays", "values", "documents", "checklist",
            "declaredDeviations")));

    /** The longest lead time, in days. */
    public static final int MAX_LEAD_TIME = 3650;

    private static final int MAX_NAME = 255;

    public Offer {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(equipment, "equipment");
        Objects.requireNonNull(requiredOnSite, "requiredOnSite");
        Objects.requireNonNull(leadTimeDays, "leadTimeDays");
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        documents = List.copyOf(documents);
        checklist = Collections.unmodifiableMap(new LinkedHashMap<>(checklist));
        declaredDeviations = List.copyOf(declaredDeviations);
    }

    /**
     * Reads the members of an offer, which may stand beside others.
     *
     * @param template what the keys must be of; a key it does not have is a fault, since a typo must not be lost
     */
    public static Optional<Offer> read(Members members, TemplateDefinition template) {
        var name = members.required("name").name(2, MAX_NAME);
        var equipment = members.optional("equipmentId").id(EquipmentId::new);
        var requiredOnSite = members.optional("requiredOnSite").date();
        var leadTimeDays = members.optional("leadTimeDays").integer(0, MAX_LEAD_TIME);
        var fields = template.specifications().stream().map(SpecificationDefinition::key).collect(Collectors.toSet());
        var values = freeValues(members.optional("values"), fields);
        var documents = documents(members.optional("documents"), template);
        var items = template.checklist().stream().map(ChecklistItem::key).collect(Collectors.toSet());
        var checklist = freeValues(members.optional("checklist"), items);
        var declared = declared(members.optional("declaredDeviations"), fields);
        return name
                .map(present -> new Offer(present, equipment, requiredOnSite, leadTimeDays, values, documents,
                        checklist, declared));
    }

    /** @return an offer that this system wrote; it is not checked against a template again */
    static Offer readTrusted(JsonValue json) {
        var faults = new Faults();
        var offer = Field.of(json, faults).members().flatMap(members -> members.required("name").name(1, MAX_NAME)
                .map(name -> new Offer(name,
                        members.optional("equipmentId").id(EquipmentId::new),
                        members.optional("requiredOnSite").date(),
                        members.optional("leadTimeDays").integer(0, MAX_LEAD_TIME),
                        members.optional("values").object().map(JsonObject::members).orElse(Map.of()),
                        members.optional("documents").list(0, Integer.MAX_VALUE, OfferedDocument::read)
                                .orElse(List.of()),
                        members.optional("checklist").object().map(JsonObject::members).orElse(Map.of()),
                        members.optional("declaredDeviations").list(0, Integer.MAX_VALUE, DeclaredDeviation::read)
                                .orElse(List.of()))));
        if (!faults.none()) {
            throw new IllegalArgumentException("offer: " + faults.all());
        }
        return offer.orElseThrow(() -> new IllegalArgumentException("offer: not an object"));
    }

    private static Map<String, JsonValue> freeValues(Field field, Set<String> keys) {
        var values = new LinkedHashMap<String, JsonValue>();
        field.object().ifPresent(object -> object.members().forEach((key, value) -> {
            var place = field.pointer().member(key);
            if (!keys.contains(key)) {
                field.faults().add(place, FaultCode.UNKNOWN_FIELD);
            }
            field.faults().addAll(TextRules.faultsOf(value, place, TextRules.MAX_VALUE_DEPTH));
            values.put(key, value);
        }));
        return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> TextRules.normalise(entry.getValue()), (one, other) -> one, LinkedHashMap::new));
    }

    private static List<OfferedDocument> documents(Field field, TemplateDefinition template) {
        var keys = template.requiredDocuments().stream().map(RequiredDocument::key).toList();
        return field
                .list(0, TemplateDefinition.MAX_DOCUMENTS, element -> OfferedDocument.read(element).map(document -> {
                    if (!keys.contains(document.key())) {
                        element.faults().add(element.pointer().member("key"), FaultCode.NOT_ALLOWED_VALUE, "allowed",
                                String.join(", ", keys));
                    }
                    return document;
                })).orElse(List.of());
    }

    private static List<DeclaredDeviation> declared(Field field, Set<String> fields) {
        var seen = new HashSet<String>();
        return field
                .list(0, TemplateDefinition.MAX_SPECIFICATIONS, element -> DeclaredDeviation.read(element).map(it -> {
                    var place = element.pointer().member("field");
                    if (!fields.contains(it.field())) {
                        element.faults().add(place, FaultCode.UNKNOWN_SPECIFICATION, "field", it.field());
                    } else if (!seen.add(it.field())) {
                        element.faults().add(place, FaultCode.DUPLICATE, "value", it.field());
                    }
                    return it;
                })).orElse(List.of());
    }

    /** @return the offer as JSON, without what was not given */
    public JsonObject toJson() {
        return JsonObject.with()
                .put("name", name)
                .put("equipmentId", equipment)
                .put("requiredOnSite", requiredOnSite)
                .put("leadTimeDays", leadTimeDays.map(JsonValue::number))
                .put("values", new JsonObject(values))
                .put("documents", JsonValue.array(documents.stream().map(OfferedDocument::toJson).toList()))
                .put("checklist", new JsonObject(checklist))
                .put("declaredDeviations",
                        JsonValue.array(declaredDeviations.stream().map(DeclaredDeviation::toJson).toList()))
                .build();
    }

    /** @return the reasons of the declared deviations, by field */
    public Map<String, String> declaredReasons() {
        return declaredDeviations.stream().collect(Collectors.toMap(DeclaredDeviation::field, DeclaredDeviation::reason,
                (one, other) -> one));
    }

    /** @return the digest of the canonical form: what a decision binds itself to */
    public String digest() {
        return CanonicalJson.digest(toJson());
    }

    /** @return the place of a value in the JSON form */
    static Pointer placeOf(String field) {
        return Pointer.ROOT.member("values").member(field);
    }
}
