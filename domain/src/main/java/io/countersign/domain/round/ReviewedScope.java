package io.countersign.domain.round;

import io.countersign.domain.deviation.Against;
import io.countersign.domain.deviation.DeviationReport;
import io.countersign.domain.deviation.Figure;
import io.countersign.domain.deviation.Finding;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.CanonicalJson;
import io.countersign.domain.json.JsonValue.JsonNumber;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.offer.ContentChange;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.value.SpecificationType;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The content that a discipline had before it when it decided: the part of the offer in its scope, and the requirement
 * values of the project that this part did not meet. With the content of the round it says what was signed.
 *
 * @param digest over the canonical form (RFC 8785) of exactly what lies in the scope, as an object of places
 * @param items the scope: fields, {@code documents/key} and {@code checklist/key}
 * @param unmet for each field of the scope that does not meet the project's requirement value, the value that is
 *             required
 */
public record ReviewedScope(String digest, List<String> items, Map<String, JsonValue> unmet) {

    /** Stands for a scope that was not recorded: nothing was signed. */
    public static final ReviewedScope UNKNOWN = new ReviewedScope("", List.of(), Map.of());

    private static final Pointer REQUIREMENTS = Pointer.ROOT.member("requirements");
    private static final int MAX_TEXT = Integer.MAX_VALUE;

    public ReviewedScope {
        Objects.requireNonNull(digest, "digest");
        items = List.copyOf(items);
        unmet = Collections.unmodifiableSortedMap(new TreeMap<>(unmet));
    }

    /**
     * @param template tells which requirement values are numbers, so that their spelling does not matter
     * @return what the project requires of each field that does not meet it
     */
    public static Map<String, JsonValue> unmet(DeviationReport report, TemplateDefinition template) {
        var unmet = new TreeMap<String, JsonValue>();
        report.findings().stream()
                .filter(it -> it.deviates() && it.against() == Against.REQUIREMENT)
                .forEach(it -> unmet.put(it.field(), JsonObject.with()
                        .put("constraint", it.constraint())
                        .put("required", required(it, template))
                        .build()));
        return unmet;
    }

    /**
     * @param unmetOfAll what the project requires of each field that does not meet it, of whatever scope
     * @return the part of the offer that lies in that scope
     */
    public static ReviewedScope of(Offer offer, Collection<String> items, Map<String, JsonValue> unmetOfAll) {
        var unmet = new TreeMap<>(unmetOfAll);
        unmet.keySet().retainAll(items);
        var sorted = items.stream().sorted().toList();
        var places = new ReviewedScope("", sorted, unmet).placesIn(offer);
        return new ReviewedScope(CanonicalJson.digest(new JsonObject(places)), sorted, unmet);
    }

    private static JsonValue required(Finding finding, TemplateDefinition template) {
        var required = finding.required().map(Figure::toString).orElse("");
        var isNumber = template.specification(finding.field())
                .filter(field -> field.type() instanceof SpecificationType.Integer
                        || field.type() instanceof SpecificationType.Decimal)
                .isPresent();
        return isNumber ? new JsonNumber(required) : JsonValue.text(required);
    }

    private SortedMap<String, JsonValue> placesIn(Offer offer) {
        var places = offer.placesIn(items);
        unmet.forEach((field, required) -> places.put(REQUIREMENTS.member(field).text(), required));
        return places;
    }

    /**
     * The digests differ exactly when there is such a path.
     *
     * @param signed the content that this was part of
     * @param now what the same discipline would review
     * @param offered the content of now
     * @return the places of either scope whose content differs; {@code /requirements/key} for a field whose value is
     *         the same and no longer meets what is required of it, or meets it again
     */
    public List<String> changes(Offer signed, ReviewedScope now, Offer offered) {
        return ContentChange.between(placesIn(signed), now.placesIn(offered)).stream()
                .filter(change -> change.kind() != ContentChange.Kind.RESPELLED)
                .map(ContentChange::path)
                .toList();
    }

    /** @return the form that is kept */
    public JsonObject toJson() {
        return JsonObject.with()
                .put("digest", digest)
                .put("items", JsonValue.texts(items))
                .put("unmet", new JsonObject(unmet))
                .build();
    }

    /**
     * @return what {@link #toJson} wrote
     * @throws IllegalArgumentException for anything else
     */
    public static ReviewedScope readTrusted(JsonValue json) {
        var faults = new Faults();
        return Field.of(json, faults).required().members()
                .flatMap(members -> members.required("digest").text(1, MAX_TEXT)
                        .map(digest -> new ReviewedScope(digest,
                                members.required("items").list(0, MAX_TEXT, item -> item.text(1, MAX_TEXT))
                                        .orElse(List.of()),
                                members.required("unmet").object().map(JsonObject::members).orElse(Map.of()))))
                .filter(read -> faults.none())
                .orElseThrow(() -> new IllegalArgumentException("reviewed scope: " + faults.all()));
    }
}
