package io.countersign.domain.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.document.VariedComponents;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.template.TemplateDefinition;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An offer is stored and signed in one form, byte for byte: what was signed years ago must be found as it was. Whatever is done
 * with offers is done with every member of them.
 */
class OfferTest {

    private static final TemplateDefinition TEMPLATE = template(
            """
                    {"name": "Pump",
                     "specifications": [{"key": "flow", "type": "quantity", "unit": "m3/h"}, {"key": "mass", "type": "decimal"},
                                        {"key": "colour", "type": "text"}],
                     "requiredDocuments": [{"key": "datasheet", "source": "contractor"}, {"key": "photo", "source": "contractor"}],
                     "checklist": [{"key": "tested", "kind": "checked_mark"}]}""");
    private static final TemplateDefinition BARE = template("{\"name\": \"Pump\"}");

    /** With every member, in the bytes of its stored form. */
    private static final String EVERYTHING = """
            {"name":"Pump ממ\\"ד","equipmentId":"00000000-0000-0000-0000-000000000007","requiredOnSite":"2096-07-01",\
            "leadTimeDays":90,"values":{"flow":{"value":"12","unit":"L/s"},"mass":1.50,"colour":null},\
            "documents":[{"key":"datasheet","name":"curve.pdf","uri":"https://example.org/a?b=c&d",\
            "sha256":"%s","mediaType":"application/pdf"},{"key":"photo","name":"p.png"},\
            {"key":"datasheet","name":"b.pdf"}],"checklist":{"tested":true},\
            "declaredDeviations":[{"field":"flow","reason":"as <b>sold</b>"}]}"""
            .formatted("0a".repeat(32));
    private static final String NOTHING = """
            {"name":"Pump","values":{},"documents":[],"checklist":{},"declaredDeviations":[]}""";
    private static final String OTHER = """
            {"name":"P","requiredOnSite":"2096-07-02","values":{"mass":1.5},"documents":[],"checklist":{},\
            "declaredDeviations":[{"field":"mass","reason":"it is heavy"}]}""";

    static List<String> samples() {
        return List.of(EVERYTHING, NOTHING, OTHER);
    }

    static Set<String> members() {
        return Offer.MEMBERS;
    }

    private static TemplateDefinition template(String text) {
        return value(TemplateDefinition.read(json(text)));
    }

    private static JsonValue json(String text) {
        return JsonReader.readTrusted(text);
    }

    private static <T> T value(Checked<T> checked) {
        return switch (checked) {
            case Checked.Valid<T>(var value) -> value;
            case Checked.Invalid<T>(var faults) -> throw new AssertionError(faults);
        };
    }

    private static Checked<Offer> read(JsonValue document) {
        var faults = new Faults();
        return faults.check(Field.of(document, faults).members().flatMap(members -> {
            var offer = Offer.read(members, TEMPLATE);
            members.close();
            return offer;
        }));
    }

    private static Offer offer(String text) {
        return value(read(json(text)));
    }

    @Test
    void isTestedWithDifferentValuesOfEveryMember() {
        assertThat(VariedComponents.missing(samples().stream().map(text -> Offer.readTrusted(json(text))).toList(),
                Offer.class, OfferedDocument.class, DeclaredDeviation.class)).isEmpty();
        assertThat(((JsonObject) json(EVERYTHING)).members().keySet()).containsExactlyElementsOf(Offer.MEMBERS);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWrittenInTheBytesInWhichItIsStored(String text) {
        assertThat(JsonWriter.write(Offer.readTrusted(json(text)).toJson())).isEqualTo(text);
    }

    @Test
    void isReadAlikeFromOthersAndFromTheStore() {
        assertThat(Offer.readTrusted(json(EVERYTHING))).isEqualTo(offer(EVERYTHING));
        assertThat(Offer.readTrusted(json("{\"name\": \"Pump\"}"))).isEqualTo(offer(NOTHING));
        assertThatThrownBy(() -> Offer.readTrusted(json("{\"name\": \"Pump\", \"values\": []}")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("/values");
        assertThatThrownBy(() -> Offer.readTrusted(JsonValue.NULL)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Digests of RFC 8785 that another program calculated. */
    @Test
    void hasTheDigestThatWasSigned() {
        assertThat(offer(EVERYTHING).digest())
                .isEqualTo("sha-256:cbbe263086d4f8eb525930fea811d26a37d49b7e3bf936dae6f508ba860211cb");
        assertThat(offer(NOTHING).digest())
                .isEqualTo("sha-256:bdcd2e391d1b80c6ed6c56e941c54dc2d0fa21fc5ef56f81bc598c587fcc85b8");
    }

    /** A member that holds no JSON value of the type is a fault at its place, whichever it is. */
    @ParameterizedTest
    @MethodSource("members")
    void isCheckedInEveryMember(String member) {
        var document = new LinkedHashMap<>(((JsonObject) json(EVERYTHING)).members());
        document.put(member, JsonValue.of(true));

        assertThat(FaultLines.of(read(new JsonObject(document)))).containsExactly("/" + member + " wrong-type");
    }

    @ParameterizedTest
    @MethodSource("members")
    void isPatchedInEveryMember(String member) {
        var change = new JsonObject(Map.of(member, ((JsonObject) json(EVERYTHING)).members().get(member)));

        assertThat(names(ContentChange.between(offer(NOTHING).places(),
                value(offer(NOTHING).patched(change, TEMPLATE)).places()))).containsExactly(member);
        assertThat(FaultLines.of(offer(NOTHING).patched(json("{\"nmae\": null}"), TEMPLATE)))
                .containsExactly("/nmae unknown-field");
    }

    @Test
    void refusesToClearWhatTheTemplateDoesNotAskFor() {
        assertThat(FaultLines.of(offer(NOTHING).patched(json("""
                {"values": {"flow": null, "flwo": null}, "checklist": {"tested": null, "testde": null}}"""), TEMPLATE)))
                .containsExactly("/checklist/testde unknown-field", "/values/flwo unknown-field");
    }

    @Test
    void isComparedInEveryMember() {
        var everything = offer(EVERYTHING).places();
        var nothing = offer(NOTHING).places();

        assertThat(names(ContentChange.between(nothing, everything))).containsExactlyInAnyOrderElementsOf(
                Offer.MEMBERS);
        assertThat(names(ContentChange.between(everything, nothing))).containsExactlyInAnyOrderElementsOf(
                Offer.MEMBERS);
    }

    private static Set<String> names(List<ContentChange> changes) {
        return names(changes.stream().map(ContentChange::path).toList());
    }

    private static Set<String> names(Collection<String> paths) {
        return paths.stream().map(path -> path.split("/", -1)[1]).collect(Collectors.toSet());
    }

    @Test
    void isReviewedInScopes() {
        var offer = offer(EVERYTHING);

        assertThat(offer.placesIn(List.of())).containsOnlyKeys("/equipmentId", "/name");
        assertThat(offer.placesIn(List.of("flow", "documents/datasheet"))).containsOnlyKeys("/declaredDeviations/flow",
                "/documents/datasheet", "/equipmentId", "/name", "/values/flow");
        assertThat(names(offer.places().keySet())).containsExactlyInAnyOrderElementsOf(Offer.MEMBERS);
        assertThat(names(offer.placesIn(TEMPLATE.owners().keySet()).keySet()))
                .containsExactlyInAnyOrderElementsOf(without("requiredOnSite", "leadTimeDays"));
    }

    private static Set<String> without(String... members) {
        return Offer.MEMBERS.stream().filter(member -> !List.of(members).contains(member))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void losesNothingInATemplateWithTheSameItems(String text) {
        var offer = Offer.readTrusted(json(text));

        assertThat(offer.keptBy(TEMPLATE)).isEqualTo(offer);
        assertThat(offer.itemsWithoutPlaceIn(TEMPLATE)).isEmpty();
    }

    @Test
    void keepsInAnyTemplateWhatIsNotSaidOfItems() {
        var kept = offer(EVERYTHING).keptBy(BARE);

        assertThat(names(kept.places().keySet())).isEqualTo(Offer.SINGLE_MEMBERS);
        Offer.SINGLE_MEMBERS.forEach(member -> assertThat(kept.toJson().member(member))
                .isEqualTo(offer(EVERYTHING).toJson().member(member)));
        assertThat(offer(EVERYTHING).itemsWithoutPlaceIn(BARE)).containsExactly("flow", "mass", "colour",
                "documents/datasheet", "documents/photo", "checklist/tested");
        assertThat(Offer.readTrusted(json(OTHER)).itemsWithoutPlaceIn(BARE)).containsExactly("mass");
    }

    @Test
    void cannotBeMadeWithAMemberThatItsFormLacks() {
        assertThatThrownBy(() -> new OfferJson.Content(Map.of()).of(Offer.VALUES))
                .isInstanceOf(IllegalStateException.class).hasMessage("member: values is not in the form");
    }
}
