package io.countersign.domain.offer;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.document.Members;
import io.countersign.domain.equipment.EquipmentId;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.CanonicalJson;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.MergePatch;
import io.countersign.domain.template.ItemKind;
import io.countersign.domain.template.TemplateDefinition;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The content of a submission, as a contractor offers it. A draft may be incomplete and its values may be of any type;
 * what a submission must bring is checked when it is submitted.
 *
 * <p>Each member is declared once, below its component: reading, writing, digests, comparison, scopes and the move to
 * another version of a template follow from that. A member that is declared but not listed, or listed but not made part
 * of an offer, fails the compilation or the reading of every offer.
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

    /** The longest lead time, in days. */
    public static final int MAX_LEAD_TIME = 3650;

    private static final int MAX_NAME = 255;

    private static final OfferMember<String> NAME = new SingleMember<>("name", Offer::name,
            field -> field.required().name(2, MAX_NAME), field -> field.required().name(1, MAX_NAME),
            name -> Optional.of(JsonValue.text(name)), true);
    private static final OfferMember<Optional<EquipmentId>> EQUIPMENT = SingleMember.inEveryScope("equipmentId",
            Offer::equipment, field -> field.id(EquipmentId::new), id -> JsonValue.text(id.toString()));
    private static final OfferMember<Optional<LocalDate>> REQUIRED_ON_SITE = SingleMember.inNoScope("requiredOnSite",
            Offer::requiredOnSite, Field::date, day -> JsonValue.text(day.toString()));
    private static final OfferMember<Optional<Integer>> LEAD_TIME_DAYS = SingleMember.inNoScope("leadTimeDays",
            Offer::leadTimeDays, field -> field.integer(0, MAX_LEAD_TIME), days -> JsonValue.number(days));
    static final OfferMember<Map<String, JsonValue>> VALUES = new ValuesMember("values", Offer::values,
            ItemKind.FIELD);
    static final OfferMember<List<OfferedDocument>> DOCUMENTS = new ListMember<>("documents", Offer::documents,
            ItemKind.DOCUMENT, TemplateDefinition.MAX_DOCUMENTS, OfferedDocument.ELEMENT, JsonValue::array);
    static final OfferMember<Map<String, JsonValue>> CHECKLIST = new ValuesMember("checklist", Offer::checklist,
            ItemKind.CHECKLIST);
    private static final OfferMember<List<DeclaredDeviation>> DECLARED_DEVIATIONS = new ListMember<>(
            "declaredDeviations", Offer::declaredDeviations, ItemKind.FIELD, TemplateDefinition.MAX_SPECIFICATIONS,
            DeclaredDeviation.ELEMENT, List::getLast);

    private static final OfferJson FORM = new OfferJson(List.of(NAME, EQUIPMENT, REQUIRED_ON_SITE, LEAD_TIME_DAYS,
            VALUES, DOCUMENTS, CHECKLIST, DECLARED_DEVIATIONS));

    /** The members of the JSON form, in their order. */
    public static final Set<String> MEMBERS = FORM.names(OfferMember.class);

    /** The members that hold one value each, whatever the template asks for. */
    public static final Set<String> SINGLE_MEMBERS = FORM.names(SingleMember.class);

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

    private static Offer of(OfferJson.Content content) {
        return new Offer(content.of(NAME), content.of(EQUIPMENT), content.of(REQUIRED_ON_SITE),
                content.of(LEAD_TIME_DAYS), content.of(VALUES), content.of(DOCUMENTS), content.of(CHECKLIST),
                content.of(DECLARED_DEVIATIONS));
    }

    /**
     * Reads the members of an offer, which may stand beside others.
     *
     * @param template what the keys must be of; a key it does not have is a fault, since a typo must not be lost
     */
    public static Optional<Offer> read(Members members, TemplateDefinition template) {
        return FORM.read(members, template).map(Offer::of);
    }

    /**
     * @return an offer that this system wrote; it is not checked against a template again
     * @throws IllegalArgumentException for anything else
     */
    public static Offer readTrusted(JsonValue json) {
        var faults = new Faults();
        var offer = Field.of(json, faults).members().flatMap(FORM::readTrusted).map(Offer::of);
        if (!faults.none()) {
            throw new IllegalArgumentException("offer: " + faults.all());
        }
        return offer.orElseThrow(() -> new IllegalArgumentException("offer: not an object"));
    }

    /**
     * @return this with a merge patch (RFC 7396) applied to its JSON form, or every fault of the patch and of the
     *         result
     */
    public Checked<Offer> patched(JsonValue patch, TemplateDefinition template) {
        var faults = new Faults();
        if (patch instanceof JsonObject changes) {
            FORM.checkNames(changes, template, faults);
        }
        var patched = MergePatch.apply(toJson(), patch);
        return faults.check(Field.of(patched, faults).required().members().flatMap(members -> read(members, template)));
    }

    /** @return the offer as JSON, without what was not given */
    public JsonObject toJson() {
        return FORM.write(this);
    }

    /** @return the digest of the canonical form: what a decision binds itself to */
    public String digest() {
        return CanonicalJson.digest(toJson());
    }

    /**
     * A place is named by a path in the manner of RFC 6901 that does not depend on an order: {@code /values/flow_rate},
     * {@code /documents/datasheet} (every file of that key), {@code /checklist/curve_checked},
     * {@code /declaredDeviations/flow_rate}, {@code /name}.
     *
     * @return what stands at every place that holds something, by path
     */
    public SortedMap<String, JsonValue> places() {
        return FORM.places(this);
    }

    /**
     * The name of the offer and the equipment it is for say what is approved, so they are in every scope. The day on
     * site and the lead time do not, so they are in none.
     *
     * @param scope fields, {@code documents/key} and {@code checklist/key}
     * @return what stands at the places that the scope covers, by path
     */
    public SortedMap<String, JsonValue> placesIn(Collection<String> scope) {
        return FORM.reviewed(this, Set.copyOf(scope)::contains);
    }

    /** @return the items that the offer mentions and the template does not have: fields, documents, checklist items */
    public List<String> itemsWithoutPlaceIn(TemplateDefinition template) {
        var known = template.owners().keySet();
        return FORM.items(this).filter(item -> !known.contains(item)).toList();
    }

    /** @return the offer, reduced to the items that the template has */
    public Offer keptBy(TemplateDefinition template) {
        return of(FORM.kept(this, template.owners()::containsKey));
    }

    /** @return the reasons of the declared deviations, by field */
    public Map<String, String> declaredReasons() {
        return declaredDeviations.stream().collect(Collectors.toMap(DeclaredDeviation::field, DeclaredDeviation::reason,
                (one, other) -> one));
    }

    /** @return the place of a value in the JSON form */
    public static Pointer placeOf(String field) {
        return VALUES.pointer().member(field);
    }
}
