package io.countersign.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.offer.Offer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The contract has every member of an offer, wherever offers are written, read and compared. */
class OfferContractTest {

    private static final JsonNode SCHEMAS = Contract.load().document().path("components").path("schemas");

    private static Set<String> properties(String schema) {
        return new HashSet<>(SCHEMAS.path(schema).path("properties").propertyNames());
    }

    private static Set<String> required(String schema) {
        var names = new HashSet<String>();
        SCHEMAS.path(schema).path("required").forEach(name -> names.add(name.asString()));
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"SubmissionInput", "SubmissionPatch", "Submission", "Offer"})
    void hasEveryMember(String schema) {
        assertThat(properties(schema)).containsAll(Offer.MEMBERS);
    }

    @Test
    void hasNoOther() {
        assertThat(properties("Offer")).isEqualTo(Offer.MEMBERS);
        assertThat(properties("SubmissionPatch")).isEqualTo(Offer.MEMBERS);
    }

    @Test
    void promisesEveryMemberOfASubmissionAsNullAtLeast() {
        assertThat(required("Submission")).containsAll(Offer.MEMBERS);
    }

    @Test
    void namesTheirPlaces() {
        var path = Pattern.compile(SCHEMAS.path("PlacePath").path("pattern").asString());

        assertThat(Offer.MEMBERS).allSatisfy(member -> assertThat("/" + member
                + (Offer.SINGLE_MEMBERS.contains(member) ? "" : "/flow_rate")).matches(path));
        assertThat("/nmae").doesNotMatch(path);
    }
}
