package io.countersign.domain.submission;

import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonValue;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An offer as what stands at each of its places. A place is named by a path in the manner of RFC 6901 that does not depend on
 * an order: {@code /values/flow_rate}, {@code /documents/datasheet} (every file of that key), {@code /checklist/curve_checked},
 * {@code /declaredDeviations/flow_rate}, {@code /name}.
 */
final class OfferPlaces {

    private static final Pointer NAME = Pointer.ROOT.member("name");
    private static final Pointer EQUIPMENT = Pointer.ROOT.member("equipmentId");
    private static final Pointer REQUIRED_ON_SITE = Pointer.ROOT.member("requiredOnSite");
    private static final Pointer LEAD_TIME_DAYS = Pointer.ROOT.member("leadTimeDays");
    private static final Pointer VALUES = Pointer.ROOT.member("values");
    private static final Pointer DOCUMENTS = Pointer.ROOT.member("documents");
    private static final Pointer CHECKLIST = Pointer.ROOT.member("checklist");
    private static final Pointer DECLARED = Pointer.ROOT.member("declaredDeviations");

    private OfferPlaces() {
    }

    /** @return what stands at every place that holds something, by path */
    static SortedMap<String, JsonValue> of(Offer offer) {
        var places = new TreeMap<String, JsonValue>();
        places.put(NAME.text(), JsonValue.text(offer.name()));
        offer.equipment().ifPresent(id -> places.put(EQUIPMENT.text(), JsonValue.text(id.toString())));
        offer.requiredOnSite().ifPresent(day -> places.put(REQUIRED_ON_SITE.text(), JsonValue.text(day.toString())));
        offer.leadTimeDays().ifPresent(days -> places.put(LEAD_TIME_DAYS.text(), JsonValue.number(days)));
        offer.values().forEach((key, value) -> places.put(VALUES.member(key).text(), value));
        offer.documents().stream()
                .collect(Collectors.groupingBy(OfferedDocument::key,
                        Collectors.mapping(OfferedDocument::toJson, Collectors.toList())))
                .forEach((key, files) -> places.put(DOCUMENTS.member(key).text(), JsonValue.array(files)));
        offer.checklist().forEach((key, answer) -> places.put(CHECKLIST.member(key).text(), answer));
        offer.declaredDeviations()
                .forEach(declared -> places.put(DECLARED.member(declared.field()).text(), declared.toJson()));
        return places;
    }

    /**
     * The paths that a scope covers. What the offer is called and which item it is for say what is approved, so they are in
     * every scope; when it must be on site and how long that takes does not, so they are in
     * none.
     *
     * @param items fields, {@code documents/key} and {@code checklist/key}
     */
    static Set<String> inScope(Collection<String> items) {
        var paths = new LinkedHashSet<String>();
        paths.add(NAME.text());
        paths.add(EQUIPMENT.text());
        for (var item : items) {
            if (item.indexOf('/') < 0) {
                paths.add(VALUES.member(item).text());
                paths.add(DECLARED.member(item).text());
            } else {
                paths.add('/' + item);
            }
        }
        return paths;
    }
}
