package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.json;
import static io.countersign.domain.submission.Site.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.template.TemplateDefinition;
import org.junit.jupiter.api.Test;

/** An offer is stored and signed in one form, byte for byte: what was signed years ago must be found as it was. */
class OfferTest {

    private static final TemplateDefinition TEMPLATE = value(TemplateDefinition.read(
            json("""
                    {"name": "Pump",
                     "specifications": [{"key": "flow", "type": "quantity", "unit": "m3/h"}, {"key": "mass", "type": "decimal"},
                                        {"key": "colour", "type": "text"}],
                     "requiredDocuments": [{"key": "datasheet", "source": "contractor"}, {"key": "photo", "source": "contractor"}],
                     "checklist": [{"key": "tested", "kind": "checked_mark"}]}""")));

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

    private static Offer offer(String text) {
        return value(SubmissionDraft.readOffer(json(text), TEMPLATE));
    }

    @Test
    void isWrittenInTheBytesInWhichItIsStored() {
        assertThat(JsonWriter.write(offer(EVERYTHING).toJson())).isEqualTo(EVERYTHING);
        assertThat(JsonWriter.write(offer(NOTHING).toJson())).isEqualTo(NOTHING);
        assertThat(Offer.readTrusted(json(EVERYTHING))).isEqualTo(offer(EVERYTHING));
        assertThat(Offer.readTrusted(json("{\"name\": \"Pump\"}"))).isEqualTo(offer(NOTHING));
    }

    /** Digests of RFC 8785 that were reckoned by another program. */
    @Test
    void hasTheDigestThatWasSigned() {
        assertThat(offer(EVERYTHING).digest())
                .isEqualTo("sha-256:cbbe263086d4f8eb525930fea811d26a37d49b7e3bf936dae6f508ba860211cb");
        assertThat(offer(NOTHING).digest())
                .isEqualTo("sha-256:bdcd2e391d1b80c6ed6c56e941c54dc2d0fa21fc5ef56f81bc598c587fcc85b8");
    }
}
