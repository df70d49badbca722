package io.countersign.adapter.web.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.web.WebFixture;
import io.countersign.application.rule.RuleUseCases;
import io.countersign.application.rule.port.in.CheckRuleUseCase;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.rule.ExplanationJson;
import io.countersign.domain.rule.Proof;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleControllerTest {

    private static final String T1 = "5d0a3c52-9d0b-4a39-8a3e-0c8d5f7f1a01";
    private static final String T2 = "5d0a3c52-9d0b-4a39-8a3e-0c8d5f7f1a02";
    private static final String U1 = "2f3b9c1e-52a4-4d1c-9f59-7d7f1d7b0a01";
    private static final String U2 = "2f3b9c1e-52a4-4d1c-9f59-7d7f1d7b0a02";
    private static final String BOTH = "{'allOf': [{'discipline': {'consultantTypeId': 'T1'}}, "
            + "{'discipline': {'consultantTypeId': 'T2'}}]}";

    private final WebTestClient client = WebFixture.of(RuleControllerTest.class)
            .with(CheckRuleUseCase.class, RuleUseCases.create()).client("anybody");

    @Test
    void explainsTheVerdictOverTheBallots() {
        check("{'rule': " + BOTH + ", 'eligible': {'T1': ['U1'], 'T2': ['U2']}, 'ballots': ["
                + "{'consultantTypeId': 'T1', 'userId': 'U1', 'decision': 'rejected'}, "
                + "{'consultantTypeId': 'T1', 'userId': 'U1', 'decision': 'approved'}]}")
                .expectStatus().isOk()
                .expectBody()
                .jsonPath("$.verdict").isEqualTo("pending")
                .jsonPath("$.evaluation.rule.allOf[0].discipline.count").isEqualTo(1)
                .jsonPath("$.evaluation.open").isEqualTo(true)
                .jsonPath("$.evaluation.parts[0].verdict").isEqualTo("approved")
                .jsonPath("$.evaluation.parts[1].verdict").isEqualTo("pending")
                .jsonPath("$.witnesses.length()").isEqualTo(4)
                .jsonPath("$.missing.length()").isEqualTo(1)
                .jsonPath("$.missing[0].consultantTypeId").isEqualTo(T2)
                .jsonPath("$.missing[0].consultantTypeName").doesNotExist()
                .jsonPath("$.missing[0].count").isEqualTo(1)
                .jsonPath("$.missing[0].open").isEqualTo(true)
                .jsonPath("$.missing[0].userIds[0]").isEqualTo(U2);
    }

    @Test
    void namesTheOneBallotThatBlocks() {
        check("{'rule': " + BOTH + ", 'eligible': {'T1': ['U1'], 'T2': ['U2']}, 'ballots': ["
                + "{'consultantTypeId': 'T2', 'userId': 'U2', 'decision': 'rejected'}]}")
                .expectBody()
                .jsonPath("$.verdict").isEqualTo("rejected")
                .jsonPath("$.witnesses.length()").isEqualTo(1)
                .jsonPath("$.witnesses[0].userId").isEqualTo(U2)
                .jsonPath("$.witnesses[0].decision").isEqualTo("rejected");
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(delimiter = '|', value = {
            "{'field': 'power', 'is': 'greater_than', 'value': '30', 'unit': 'kW'} | {'power': {'value': '45000', 'unit': 'W'}} | true",
            "{'field': 'power', 'is': 'greater_than', 'value': '30', 'unit': 'kW'} | {'power': {'value': '30', 'unit': 'kW'}} | false",
            "{'field': 'power', 'is': 'at_least', 'value': '30'} | {'power': '31.5'} | true",
            "{'field': 'power', 'is': 'at_least', 'value': 30} | {'power': 29} | false",
            "{'field': 'power', 'is': 'at_least', 'value': 30} | {'power': null} | unknown",
            "{'field': 'power', 'is': 'at_least', 'value': 30} | {} | unknown",
            "{'field': 'power', 'is': 'at_least', 'value': 30} | {'power': {'value': 30}} | unknown",
            "{'field': 'on', 'is': 'less_than', 'value': '2026-03-31'} | {'on': '2026-03-30'} | true",
            "{'field': 'colour', 'is': 'one_of', 'value': ['red', 'blue']} | {'colour': 'blue'} | true",
            "{'field': 'colours', 'is': 'equal', 'value': 'red'} | {'colours': ['blue', 'red']} | true",
            "{'field': 'wet', 'is': 'equal', 'value': true} | {'wet': false} | false"})
    void looksAtTheValuesThatAreGiven(String condition, String values, String truth) {
        var rule = "{'anyOf': [{'when': {'condition': %s, 'rule': %s}}]}".formatted(condition, BOTH);
        var part = check("{'rule': %s, 'eligible': {}, 'ballots': [], 'values': %s}".formatted(rule, values))
                .expectStatus().isOk()
                .expectBody()
                .jsonPath("$.evaluation.parts[0].verdict")
                .isEqualTo(truth.equals("false") ? "not_applicable" : "unsatisfiable")
                .jsonPath("$.evaluation.parts[0].conditionNotEvaluable");
        if (truth.equals("unknown")) {
            part.isEqualTo(true);
        } else {
            part.doesNotExist();
        }
    }

    @Test
    void knowsWhichFieldsDeviate() {
        var rule = "{'when': {'condition': {'deviates': ['flow']}, 'rule': " + BOTH + "}}";
        var proof = proofOf(check("{'rule': " + rule + ", 'eligible': {'T1': ['U1'], 'T2': ['U2']}, 'ballots': [], "
                + "'deviating': ['flow']}"));

        assertThat(proof.verdict().jsonName()).isEqualTo("pending");
        assertThat(proof.holds()).isTrue();
    }

    @Test
    void provesWhatItSays() {
        var proof = proofOf(check("{'rule': " + BOTH + ", 'eligible': {'T1': ['U1'], 'T2': ['U2']}, 'ballots': ["
                + "{'consultantTypeId': 'T1', 'userId': 'U1', 'decision': 'approved_as_noted'}, "
                + "{'consultantTypeId': 'T2', 'userId': 'U2', 'decision': 'approved'}]}"));

        assertThat(proof.verdict().jsonName()).isEqualTo("approved_as_noted");
        assertThat(Proof.verify(proof.rule(), proof.witnesses(), proof.verdict())).isTrue();
        proof.witnesses().forEach(witness -> {
            var fewer = new ArrayList<>(proof.witnesses());
            fewer.remove(witness);
            assertThat(Proof.verify(proof.rule(), fewer, proof.verdict())).as("without %s", witness).isFalse();
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
            "{} | invalid-content | /rule /eligible /ballots",
            "[] | invalid-content | ''",
            "{'rule': {'allOf': []}, 'eligible': {}, 'ballots': []} | rule-malformed | /rule/allOf",
            "{'rule': {'anyOf': [{}, {'veto': {}}]}, 'eligible': {}, 'ballots': []} | rule-malformed "
                    + "| /rule/anyOf/0 /rule/anyOf/1/veto/consultantTypeIds /rule/anyOf/1/veto/rule",
            "{'rule': {'when': {'condition': {'field': 'A b', 'is': 'present'}, 'rule': R}}, 'eligible': {}, 'ballots': []} "
                    + "| rule-malformed | /rule/when/condition/field",
            "{'rule': R, 'eligible': {'plumbing': ['U1'], 'T1': ['x', null], 'T2': 5}, 'ballots': []} | invalid-content "
                    + "| /eligible/plumbing /eligible/T1/0 /eligible/T1/1 /eligible/T2",
            "{'rule': R, 'eligible': {}, 'ballots': [{'userId': 'U1', 'decision': 'yes', 'comments': ''}]} "
                    + "| invalid-content | /ballots/0/consultantTypeId /ballots/0/decision /ballots/0/comments",
            "{'rule': R, 'eligible': {}, 'ballots': [], 'values': 5, 'deviating': ['']} | invalid-content "
                    + "| /values /deviating/0",
            "{'rule': R, 'eligible': {}, 'ballots': [], 'round': 1} | unknown-field | /round"})
    void refusesWithEveryFaultAndItsPlace(String body, String code, String pointers) {
        var expected = pointers.isEmpty()
                ? new String[]{""}
                : pointers.replace("T1", T1).replace("T2", T2).split(" ", -1);
        var answer = check(body.replace("'rule': R", "'rule': {'discipline': {'consultantTypeId': 'T1'}}"))
                .expectStatus().isEqualTo(422)
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code").isEqualTo(code)
                .jsonPath("$.errors.length()").isEqualTo(expected.length);
        for (var index = 0; index < expected.length; index++) {
            answer.jsonPath("$.errors[" + index + "].pointer").isEqualTo(expected[index]);
        }
    }

    @Test
    void refusesMorePeopleThanItCanProve() {
        var people = "'%s', ".repeat(999).replace("%s", U1) + "'" + U2 + "'";
        check("{'rule': " + BOTH + ", 'eligible': {'T1': [" + people + "]}, 'ballots': []}").expectStatus().isOk();
        check("{'rule': " + BOTH + ", 'eligible': {'T1': [" + people + ", '" + U2 + "']}, 'ballots': []}")
                .expectStatus().isEqualTo(422);
    }

    private WebTestClient.ResponseSpec check(String body) {
        return client.post().uri("/api/v1/approval-rules/check").contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.replace('\'', '"').replace("\"T1\"", '"' + T1 + '"').replace("\"T2\"", '"' + T2 + '"')
                        .replace("\"U1\"", '"' + U1 + '"').replace("\"U2\"", '"' + U2 + '"'))
                .exchange();
    }

    private static Proof proofOf(WebTestClient.ResponseSpec response) {
        var body = response.expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody();
        var answer = JsonReader.readTrusted(Objects.requireNonNull(body));
        return ExplanationJson.readProof(Field.of(answer, new Faults())).orElseThrow();
    }
}
