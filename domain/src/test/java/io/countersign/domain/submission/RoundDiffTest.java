package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.round.Round;
import io.countersign.domain.round.RoundDiff;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What two rounds offer differently, word for word. */
class RoundDiffTest {

    private static final String ONE = """
            {"name": "P-1", "requiredOnSite": "2026-05-01", "values": {"flow": {"value": "12", "unit": "L/s"}, "mass": 1.50,
              "colour": null, "note": "as <b>drawn</b>"},
             "documents": [{"key": "curve", "name": "a.pdf"}, {"key": "photo", "name": "p.png"}],
             "checklist": {"tested": true}, "declaredDeviations": [{"field": "flow", "reason": "old"}]}""";

    @Test
    void namesEveryPlaceWithWhatStoodThereAndWhatStandsThere() {
        assertThat(lines(ONE,
                """
                        {"name": "P-2", "equipmentId": "00000000-0000-0000-0000-000000000007",
                         "values": {"note": "as <b>drawn</b>", "mass": 1.5, "flow": {"unit": "L/s", "value": "12.0"}, "colour": "red"},
                         "documents": [{"key": "photo", "name": "p.png"}, {"key": "curve", "name": "a.pdf"},
                          {"key": "curve", "name": "b.pdf"}],
                         "checklist": {}, "declaredDeviations": [{"field": "flow", "reason": "new"}, {"field": "mass", "reason": "x"}]}"""))
                .containsExactly(
                        "removed /checklist/tested true -> ",
                        "changed /declaredDeviations/flow {\"field\":\"flow\",\"reason\":\"old\"} -> {\"field\":\"flow\",\"reason\":\"new\"}",
                        "added /declaredDeviations/mass  -> {\"field\":\"mass\",\"reason\":\"x\"}",
                        "changed /documents/curve [{\"key\":\"curve\",\"name\":\"a.pdf\"}] -> [{\"key\":\"curve\",\"name\":\"a.pdf\"},{\"key\":\"curve\",\"name\":\"b.pdf\"}]",
                        "added /equipmentId  -> \"00000000-0000-0000-0000-000000000007\"",
                        "changed /name \"P-1\" -> \"P-2\"",
                        "removed /requiredOnSite \"2026-05-01\" -> ",
                        "changed /values/colour null -> \"red\"",
                        "changed /values/flow {\"value\":\"12\",\"unit\":\"L/s\"} -> {\"unit\":\"L/s\",\"value\":\"12.0\"}",
                        "respelled /values/mass 1.50 -> 1.5");
    }

    @Test
    void tellsAClearedValueFromOneThatIsAbsent() {
        assertThat(lines(ONE, ONE.replace("\"colour\": null,", "")))
                .containsExactly("removed /values/colour null -> ");
        assertThat(lines(ONE.replace("\"colour\": null,", ""), ONE)).containsExactly("added /values/colour  -> null");
    }

    @Test
    void findsNothingBetweenARoundAndItself() {
        assertThat(lines(ONE, ONE)).isEmpty();
    }

    private static List<String> lines(String one, String other) {
        var diff = RoundDiff.between(round(1, one), round(2, other));
        assertThat(diff.from()).isEqualTo(1);
        assertThat(diff.to()).isEqualTo(2);
        return diff.changes().stream()
                .map(change -> change.kind().jsonName() + " " + change.path() + " "
                        + change.before().map(JsonWriter::write).orElse("") + " -> "
                        + change.after().map(JsonWriter::write).orElse(""))
                .toList();
    }

    private static Round round(int number, String offer) {
        return new Round(number, Instant.EPOCH, new UserId(new UUID(0, 1)), Offer.readTrusted(json(offer)), "digest",
                Optional.empty(), List.of(), List.of());
    }
}
