package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.rule.ExplanationJson;
import io.countersign.domain.rule.Proof;
import io.countersign.domain.rule.Verdict;
import io.countersign.e2e.Api.Reply;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the service says of a verdict, checked by the domain library alone. */
class VerdictIT {

    private static BuildingSite site;
    private static String plumbing;
    private static String electrical;
    private static String template;

    @BeforeAll
    static void buildSite() {
        site = new BuildingSite();
        plumbing = site.consultantType("plumbing");
        electrical = site.consultantType("electrical");
        site.assign("plumber", plumbing);
        site.assign("electrician", electrical);
        site.assign("colleague", electrical);
        template = site.template(plumbing, electrical);
    }

    @Test
    void saysWhoseBallItIs() {
        var id = site.inReview(template).text("id");
        site.decide("plumber", id, plumbing, 1, "approved").expect(201);
        var verdict = verdict(id);

        assertThat(verdict.text("verdict")).isEqualTo("pending");
        assertThat(verdict.text("round")).isEqualTo("1");
        assertThat(verdict.text("missing", 0, "consultantTypeId")).isEqualTo(electrical);
        assertThat(verdict.text("missing", 0, "consultantTypeName")).endsWith("electrical");
        assertThat(verdict.text("missing", 0, "count")).isEqualTo("1");
        assertThat(verdict.text("missing", 0, "open")).isEqualTo("true");
        assertThat(verdict.text("missing", 0, "userIds")).contains(site.person("electrician").userId(),
                site.person("colleague").userId());
        assertProven(verdict);
    }

    @Test
    void provesTheVerdictOfARoundFromItsFirstMoment() {
        var id = site.inReview(template).text("id");

        assertProven(verdict(id));
        site.decide("electrician", id, electrical, 1, "rejected").expect(201);
        var rejected = verdict(id);
        assertProven(rejected);
        assertThat(rejected.text("verdict")).isEqualTo("rejected");
        assertThat(rejected.text("witnesses")).contains("\"rejected\"").doesNotContain("userIds");
    }

    @Test
    void keepsTheVerdictOfAClosedRoundWhateverBecomesOfTheProject() {
        var structural = site.consultantType("structural");
        var assignment = site.assign("engineer", structural);
        var id = site.inReview(site.template(structural)).text("id");
        site.decide("engineer", id, structural, 1, "approved").expect(201);
        var closed = verdict(id);
        assertThat(closed.text("verdict")).isEqualTo("approved");
        assertThat(closed.text("round")).isEqualTo("1");
        assertThat(closed.text("witnesses")).contains("\"approved\"");
        assertProven(closed);

        var path = site.path() + "/consultant-assignments/" + assignment;
        site.admin().send("DELETE", path, null, site.admin().get(path).expect(200).tag()).expect(204);

        assertThat(verdict(id).body()).isEqualTo(closed.body());
    }

    @Test
    void explainsTheRuleOfWhatWasNeverSubmitted() {
        var draft = verdict(site.draft(template).text("id"));

        assertThat(draft.text("round")).isEqualTo("0");
        assertThat(draft.text("verdict")).isEqualTo("pending");
        assertProven(draft);
    }

    private static Reply verdict(String id) {
        return site.admin().get(BuildingSite.SUBMISSIONS + id + "/verdict").expect(200);
    }

    private static void assertProven(Reply verdict) {
        var proof = ExplanationJson.readProof(Field.of(verdict.json(), new Faults())).orElseThrow();
        assertThat(proof.verdict().jsonName()).isEqualTo(verdict.text("verdict"));
        assertThat(proof.holds()).as(verdict.body()).isTrue();
        Arrays.stream(Verdict.values()).filter(other -> other != proof.verdict()).forEach(
                other -> assertThat(Proof.verify(proof.rule(), proof.witnesses(), other)).as("%s", other).isFalse());
        proof.witnesses().forEach(witness -> {
            var fewer = new ArrayList<>(proof.witnesses());
            fewer.remove(witness);
            assertThat(Proof.verify(proof.rule(), fewer, proof.verdict())).as("without %s", witness).isFalse();
        });
    }
}
