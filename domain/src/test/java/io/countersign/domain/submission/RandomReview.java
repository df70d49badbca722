package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.CONTRACTOR;
import static io.countersign.domain.submission.Site.ELECTRICAL;
import static io.countersign.domain.submission.Site.ELECTRICIAN;
import static io.countersign.domain.submission.Site.PLUMBER;
import static io.countersign.domain.submission.Site.PLUMBING;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonNumber;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.user.UserId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A random template, offer and first round; and what a resubmission changed for a decision, found by comparing raw JSON without
 * the code that is tested.
 */
final class RandomReview {

    private static final ConsultantTypeId STRUCTURAL = new ConsultantTypeId(new UUID(0, 5));
    private static final UserId ENGINEER = new UserId(new UUID(0, 76));
    private static final List<ConsultantTypeId> TYPES = List.of(PLUMBING, ELECTRICAL, STRUCTURAL);
    private static final Map<ConsultantTypeId, UserId> PEOPLE = Map.of(PLUMBING, PLUMBER, ELECTRICAL, ELECTRICIAN,
            STRUCTURAL, ENGINEER);
    private static final List<String> FIELDS = List.of("a", "b", "c", "d");
    private static final List<String> ITEMS = List.of("a", "b", "c", "d", "documents/e", "documents/f", "checklist/g",
            "checklist/h");
    private static final List<String> NUMBERS = List.of("1", "1.0", "10e-1", "2", "2.50", "2.5", "3");

    private enum Shape {
        ALL, SEQUENCE, VETO, WHEN
    }

    private final Random random;
    private final Shape shape;
    private final Map<String, Optional<ConsultantTypeId>> owners = new LinkedHashMap<>();
    private final Map<ConsultantTypeId, List<String>> stated = new LinkedHashMap<>();
    private final Map<String, String> requirements = new TreeMap<>();
    private final Map<DecisionId, Map<String, String>> requirementsAtVote = new LinkedHashMap<>();
    private final Site site;
    private final Course course;

    RandomReview(Random random) {
        this.random = random;
        shape = oneOf(List.of(Shape.values()));
        for (var item : ITEMS) {
            owners.put(item, random.nextInt(4) == 0 ? Optional.empty() : Optional.of(oneOf(TYPES)));
        }
        for (var type : TYPES) {
            if (random.nextInt(4) == 0) {
                stated.put(type, ITEMS.stream().filter(item -> random.nextBoolean()).toList());
            }
        }
        stated.values().removeIf(List::isEmpty);
        site = new Site(template());
        site.assign(ENGINEER, STRUCTURAL);
        requireAnything();
        var offer = new LinkedHashMap<String, JsonValue>();
        offer.put("name", JsonValue.text("P-1"));
        offer.put("values", values());
        offer.put("documents", documents());
        offer.put("checklist", checklist());
        offer.put("declaredDeviations", declared((JsonObject) offer.get("values")));
        course = new Course(site, JsonWriter.write(new JsonObject(offer)));
    }

    Course course() {
        return course;
    }

    /** Everybody votes once, one of them for a revision; requirement values may change between the votes. */
    boolean firstRoundIsReturned() {
        course.submit();
        var objecting = oneOf(shape == Shape.VETO ? TYPES.subList(0, 2) : TYPES);
        for (var type : TYPES) {
            if (course.status() == Status.IN_REVIEW) {
                vote(type, type.equals(objecting));
                if (random.nextInt(4) == 0) {
                    requireAnything();
                }
            }
        }
        return course.status() == Status.REVISION_REQUESTED;
    }

    private void vote(ConsultantTypeId type, boolean objects) {
        var accepted = objects ? Set.<String>of() : course.review().toAccept(type);
        var kind = objects ? "revision_requested" : accepted.isEmpty() ? "approved" : "approved_as_noted";
        if (course.deciding(PEOPLE.get(type), type, kind, List.copyOf(accepted),
                "") instanceof Outcome.Done<ReviewCommands.Decided>(var decided)) {
            course.decided(decided);
            requirementsAtVote.put(decided.decision().id(), Map.copyOf(requirements));
        }
    }

    /** Changes some of the offer and of what is required, and declares what then deviates. */
    void change() {
        var content = course.submission().core().offer().toJson();
        var values = random.nextInt(3) == 0 ? mixed(part(content, "values"), values()) : part(content, "values");
        var patch = JsonObject.with();
        if (random.nextInt(8) == 0) {
            requireAnything();
        }
        if (random.nextInt(3) == 0) {
            patch.put("documents", documents());
        }
        if (random.nextInt(3) == 0) {
            patch.put("checklist", cleared(part(content, "checklist"), checklist()));
        }
        if (random.nextInt(10) == 0) {
            patch.put("name", "P-2");
        }
        patch.put("values", cleared(part(content, "values"), values));
        patch.put("declaredDeviations", random.nextInt(3) == 0
                ? declared(values)
                : stillDeclared((JsonArray) content.member("declaredDeviations").orElseThrow(), values));
        course.edit(CONTRACTOR, patch.build());
    }

    /** Changes anything, then back to what was decided on. */
    void thereAndBack() {
        var content = course.round().content().toJson();
        var wanted = requirementsAtVote.values().stream().reduce((one, other) -> other).orElse(Map.of());
        change();
        var now = course.submission().core().offer().toJson();
        var back = JsonObject.with();
        content.members().forEach(back::put);
        back.put("values", cleared(part(now, "values"), part(content, "values")));
        back.put("checklist", cleared(part(now, "checklist"), part(content, "checklist")));
        course.edit(CONTRACTOR, back.build());
        require(wanted);
    }

    /** Whether nothing was required differently between the votes. */
    boolean requirementsStood() {
        return new LinkedHashSet<>(requirementsAtVote.values()).size() <= 1;
    }

    /** The places that a decision was made on and that hold something else now, by raw JSON alone. */
    List<String> changes(Decision decision, JsonObject before, JsonObject after) {
        var then = places(before, scope(decision.seat().consultantType(), before),
                requirementsAtVote.getOrDefault(decision.id(), Map.of()));
        var now = places(after, scope(decision.seat().consultantType(), after), requirements);
        var paths = new TreeSet<>(then.keySet());
        paths.addAll(now.keySet());
        return paths.stream().filter(path -> !same(then.get(path), now.get(path))).toList();
    }

    private Collection<String> scope(ConsultantTypeId type, JsonObject content) {
        var leaves = new ArrayList<>(TYPES);
        if (shape == Shape.VETO || (shape == Shape.WHEN && number(content, "a").filter(it -> it < 2).isPresent())) {
            leaves.remove(STRUCTURAL);
        }
        var scope = new LinkedHashSet<String>();
        for (var item : ITEMS) {
            var mine = reviews(type, item, leaves.contains(type));
            var anybodys = leaves.stream().anyMatch(leaf -> reviews(leaf, item, true));
            if (mine || (leaves.contains(type) && !anybodys)) {
                scope.add(item);
            }
        }
        return scope;
    }

    private boolean reviews(ConsultantTypeId type, String item, boolean byLeaf) {
        var scope = stated.get(type);
        return byLeaf && scope != null
                ? scope.contains(item)
                : owners.get(item).filter(owner -> !owner.equals(type)).isEmpty();
    }

    private static Map<String, JsonValue> places(JsonObject content, Collection<String> scope,
            Map<String, String> required) {
        var places = new TreeMap<String, JsonValue>();
        content.member("name").ifPresent(name -> places.put("/name", name));
        for (var item : scope) {
            if (item.startsWith("documents/")) {
                var key = JsonValue.text(item.substring("documents/".length()));
                var files = elements(content, "documents").filter(file -> key.equals(file.members().get("key")))
                        .toList();
                if (!files.isEmpty()) {
                    places.put("/" + item, JsonValue.array(files));
                }
            } else if (item.startsWith("checklist/")) {
                part(content, "checklist").member(item.substring("checklist/".length()))
                        .ifPresent(answer -> places.put("/" + item, answer));
            } else {
                part(content, "values").member(item).ifPresent(value -> places.put("/values/" + item, value));
                elements(content, "declaredDeviations")
                        .filter(it -> JsonValue.text(item).equals(it.members().get("field")))
                        .forEach(it -> places.put("/declaredDeviations/" + item, it));
                var wanted = required.get(item);
                if (wanted != null && number(content, item).filter(it -> it < Double.parseDouble(wanted)).isPresent()) {
                    places.put("/requirements/" + item, new JsonNumber(wanted));
                }
            }
        }
        return places;
    }

    private static boolean same(@Nullable JsonValue one, @Nullable JsonValue other) {
        if (one instanceof JsonNumber(var a) && other instanceof JsonNumber(var b)) {
            return new BigDecimal(a).compareTo(new BigDecimal(b)) == 0;
        }
        return one != null && one.equals(other);
    }

    private static Optional<Double> number(JsonObject content, String field) {
        return part(content, "values").member(field).flatMap(value -> value instanceof JsonNumber(var literal)
                ? Optional.of(Double.valueOf(literal))
                : value instanceof JsonText(var text) ? Optional.of(Double.valueOf(text)) : Optional.empty());
    }

    private String template() {
        var fields = FIELDS.stream().map(field -> """
                {"key": "%s", "type": "decimal", "constraints": {"requirement": "at_least"}%s}"""
                .formatted(field, owner(field))).toList();
        var documents = Stream.of("e", "f").map(key -> """
                {"key": "%s", "source": "contractor", "required": false%s}"""
                .formatted(key, owner("documents/" + key))).toList();
        var checklist = Stream.of("g", "h").map(key -> """
                {"key": "%s", "kind": "value", "required": false%s}"""
                .formatted(key, owner("checklist/" + key))).toList();
        return """
                {"name": "Pump", "review": {"carryForward": true}, "specifications": %s, "requiredDocuments": %s,
                 "checklist": %s, "approvalRule": %s}""".formatted(fields, documents, checklist, rule());
    }

    private String owner(String item) {
        return owners.get(item).map(type -> ", \"ownerConsultantTypeId\": \"" + type + '"').orElse("");
    }

    private String rule() {
        var leaves = TYPES.stream().map(this::leaf).toList();
        return switch (shape) {
            case ALL -> "{\"allOf\": " + leaves + "}";
            case SEQUENCE -> "{\"inSequence\": " + leaves + "}";
            case VETO -> "{\"veto\": {\"consultantTypeIds\": [\"%s\"], \"rule\": {\"allOf\": %s}}}"
                    .formatted(STRUCTURAL, leaves.subList(0, 2));
            case WHEN ->
                """
                        {"allOf": [%s, %s, {"when": {"condition": {"field": "a", "is": "at_least", "value": "2"}, "rule": %s}}]}"""
                        .formatted(leaves.get(0), leaves.get(1), leaves.get(2));
        };
    }

    private String leaf(ConsultantTypeId type) {
        var scope = stated.get(type);
        return "{\"discipline\": {\"consultantTypeId\": \"%s\"%s}}".formatted(type,
                scope == null ? "" : ", \"scope\": " + JsonWriter.write(JsonValue.texts(scope)));
    }

    private void requireAnything() {
        var wanted = new TreeMap<String, String>();
        FIELDS.stream().filter(field -> random.nextInt(3) == 0).forEach(field -> wanted.put(field, oneOf(NUMBERS)));
        require(wanted);
    }

    private void require(Map<String, String> wanted) {
        var patch = JsonObject.with();
        FIELDS.forEach(field -> patch.put(field,
                wanted.containsKey(field) ? new JsonNumber(wanted.get(field)) : JsonValue.NULL));
        site.require(JsonWriter.write(patch.build()));
        requirements.clear();
        requirements.putAll(wanted);
    }

    private JsonObject values() {
        var values = JsonObject.with();
        FIELDS.stream().filter(field -> random.nextInt(5) > 0).forEach(field -> values.put(field,
                random.nextInt(4) == 0 ? JsonValue.text("2.5") : new JsonNumber(oneOf(NUMBERS))));
        return values.build();
    }

    private JsonArray documents() {
        return JsonValue.array(Stream.of("e", "f", "e").filter(key -> random.nextInt(3) > 0)
                .map(key -> JsonObject.with().put("key", key).put("name", oneOf(List.of("x.pdf", "y.pdf"))).build())
                .toList());
    }

    private JsonObject checklist() {
        var answers = JsonObject.with();
        Stream.of("g", "h").filter(key -> random.nextBoolean())
                .forEach(key -> answers.put(key, new JsonNumber(oneOf(NUMBERS))));
        return answers.build();
    }

    private JsonArray declared(JsonObject values) {
        return JsonValue.array(FIELDS.stream().filter(field -> random.nextInt(12) == 0 || misses(values, field))
                .map(field -> deviation(field, oneOf(List.of("agreed", "smaller basin")))).toList());
    }

    private JsonArray stillDeclared(JsonArray before, JsonObject values) {
        var all = new LinkedHashMap<String, JsonValue>();
        before.elements().forEach(it -> all.put(((JsonText) ((JsonObject) it).members().get("field")).value(), it));
        FIELDS.stream().filter(field -> misses(values, field))
                .forEach(field -> all.putIfAbsent(field, deviation(field, "agreed")));
        return JsonValue.array(List.copyOf(all.values()));
    }

    private boolean misses(JsonObject values, String field) {
        var wanted = requirements.get(field);
        return wanted != null && number(JsonObject.with().put("values", values).build(), field)
                .filter(it -> it < Double.parseDouble(wanted)).isPresent();
    }

    private static JsonObject deviation(String field, String reason) {
        return JsonObject.with().put("field", field).put("reason", reason).build();
    }

    /** One member of the second in place of that of the first. */
    private JsonObject mixed(JsonObject one, JsonObject other) {
        var field = oneOf(FIELDS);
        var mixed = new LinkedHashMap<>(one.members());
        mixed.remove(field);
        other.member(field).ifPresent(value -> mixed.put(field, value));
        return new JsonObject(mixed);
    }

    /** A merge patch that leads from the first to the second. */
    private static JsonObject cleared(JsonObject from, JsonObject to) {
        var patch = JsonObject.with();
        from.members().keySet().forEach(key -> patch.put(key, JsonValue.NULL));
        to.members().forEach(patch::put);
        return patch.build();
    }

    private static JsonObject part(JsonObject content, String name) {
        return (JsonObject) content.member(name).orElseThrow();
    }

    private static Stream<JsonObject> elements(JsonObject content, String name) {
        return ((JsonArray) content.member(name).orElseThrow()).elements().stream().map(JsonObject.class::cast);
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
